using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Optimisation;

/// <summary>
/// The running average of a model's weights and statistics (Polyak and Juditsky, 1992): steadier than the weights of any
/// one step, and nearer to the middle of where they wander.
/// </summary>
internal sealed class WeightAverage
{
    private readonly double _kept;
    private readonly List<(string Name, Tensor Live, Tensor Average)> _entries;

    // Those whose average is what they are, as they have not moved so far; found out at the first step of a start.
    private HashSet<string>? _still;

    /// <param name="model">The model, with its first weights.</param>
    /// <param name="kept">What the average keeps of itself at each step, from 0 to 1.</param>
    public WeightAverage(Module model, double kept)
    {
        using var _ = no_grad();
        _kept = kept;
        _entries =
        [
            .. model
                .state_dict()
                .Where(entry => entry.Value.is_floating_point())
                .Select(entry => (entry.Key, entry.Value, entry.Value.clone())),
        ];
    }

    /// <summary>The averages by name; the tensors themselves, not copies.</summary>
    public IEnumerable<(string Name, Tensor Value)> State =>
        _entries.Select(entry => (entry.Name, entry.Average));

    /// <summary>Takes the model's weights in. The first steps count for more, so that the start is soon forgotten.</summary>
    /// <param name="step">Number of the step, from 1.</param>
    /// <param name="moves">
    /// Whether the step moved what has this name; all if left out. What has not moved so far is its own average, and costs
    /// nothing.
    /// </param>
    public void Update(int step, Func<string, bool>? moves = null)
    {
        using var _ = no_grad();
        var share = 1 - Math.Min(_kept, (1.0 + step) / (10 + step));
        _still ??=
        [
            .. _entries
                .Where(entry => entry.Average.Equals(entry.Live))
                .Select(entry => entry.Name),
        ];
        foreach (var (name, live, average) in _entries)
        {
            if (moves?.Invoke(name) == false && _still.Contains(name))
            {
                continue;
            }

            _still.Remove(name);
            average.lerp_(live, share);
        }
    }

    /// <summary>Gives the model the averages and keeps its own weights; called again, it gives them back.</summary>
    public void Swap()
    {
        using var _ = no_grad();
        foreach (var (_, live, average) in _entries)
        {
            using var copy = live.clone();
            live.copy_(average);
            average.copy_(copy);
        }
    }
}
