using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Optimisation;

/// <summary>
/// AdamW (Loshchilov and Hutter, 2019). Decay applies to matrices and kernels only, not to biases, norms, positions or
/// the logit scale. Each parameter counts its own steps, as one may begin to move in a later phase of a run. The state is
/// plain tensors by parameter name, so that a checkpoint can carry it.
/// </summary>
internal sealed class AdamW
{
    private const double Beta1 = 0.9;
    private const double Beta2 = 0.98;
    private const double Epsilon = 1e-6;

    private readonly double _weightDecay;
    private readonly List<Entry> _entries = [];

    public AdamW(IEnumerable<(string Name, Parameter Value)> parameters, double weightDecay)
    {
        _weightDecay = weightDecay;
        foreach (var (name, value) in parameters.Where(parameter => parameter.Value.requires_grad))
        {
            var decays = value.dim() > 1 && !name.EndsWith("positions", StringComparison.Ordinal);
            _entries.Add(
                new Entry(
                    name,
                    value,
                    decays,
                    zeros_like(value),
                    zeros_like(value),
                    zeros(1, ScalarType.Int64)
                )
            );
        }
    }

    /// <summary>The parameters that are moved; frozen ones are not among them.</summary>
    public IEnumerable<Parameter> Parameters => _entries.Select(entry => entry.Parameter);

    /// <summary>The two running means of each parameter and its steps, by name; the tensors themselves, not copies.</summary>
    public IEnumerable<(string Name, Tensor Value)> State =>
        _entries.SelectMany(entry =>
            new[]
            {
                ($"{entry.Name}.first_moment", entry.First),
                ($"{entry.Name}.second_moment", entry.Second),
                ($"{entry.Name}.steps", entry.Steps),
            }
        );

    /// <summary>Moves every parameter that has a gradient.</summary>
    /// <param name="learningRate">Rate of this step.</param>
    /// <param name="shareOf">A parameter's share of the rate, by its name; 0 leaves it alone. 1 for all if left out.</param>
    public void Step(double learningRate, Func<string, double>? shareOf = null)
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        foreach (var entry in _entries)
        {
            var rate = learningRate * (shareOf?.Invoke(entry.Name) ?? 1);
            if (rate == 0 || entry.Parameter.grad is not { } gradient)
            {
                continue;
            }

            var step = entry.Steps.add_(1).item<long>();
            var correction1 = 1 - Math.Pow(Beta1, step);
            var correction2 = Math.Sqrt(1 - Math.Pow(Beta2, step));
            if (entry.Decays)
            {
                entry.Parameter.mul_(1 - (rate * _weightDecay));
            }

            entry.First.mul_(Beta1).add_(gradient, alpha: 1 - Beta1);
            entry.Second.mul_(Beta2).addcmul_(gradient, gradient, 1 - Beta2);
            var denominator = (entry.Second.sqrt() / correction2).add_(Epsilon);
            entry.Parameter.addcdiv_(entry.First, denominator, -rate / correction1);
        }
    }

    /// <summary>Forgets the gradients.</summary>
    public void ZeroGradients()
    {
        foreach (var entry in _entries)
        {
            entry.Parameter.grad?.zero_();
        }
    }

    private sealed record Entry(
        string Name,
        Parameter Parameter,
        bool Decays,
        Tensor First,
        Tensor Second,
        Tensor Steps
    );
}
