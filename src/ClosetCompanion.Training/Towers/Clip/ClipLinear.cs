using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers.Clip;

/// <summary>
/// A linear layer, to which a low-rank change can be added (LoRA; Hu and others, 2021): the weights stay as they are, and
/// the product of two thin matrices is learned beside them.
/// </summary>
internal sealed class ClipLinear : Module<Tensor, Tensor>
{
    private readonly Parameter weight;
    private readonly Parameter? bias;
    private Parameter? lora_down;
    private Parameter? lora_up;
    private double _loraScale;

    public ClipLinear(int inputs, int outputs, bool hasBias, double deviation)
        : base(nameof(ClipLinear))
    {
        weight = Parameter(randn(outputs, inputs) * deviation);
        bias = hasBias ? Parameter(zeros(outputs)) : null;
        RegisterComponents();
    }

    /// <summary>Whether the matrix is multiplied in bfloat16; weights, sums over batches and everything else stay in float32.</summary>
    public bool InBfloat16 { get; set; }

    /// <summary>[..., inputs] to [..., outputs].</summary>
    public override Tensor forward(Tensor x)
    {
        var y = Multiply(x, weight, bias);
        return lora_down is null
            ? y
            : y + (_loraScale * Multiply(Multiply(x, lora_down, bias: null), lora_up!, bias: null));
    }

    /// <summary>Freezes the layer and adds a change of the given rank, which is zero at first.</summary>
    /// <param name="rank">Rank of the change, at least 1.</param>
    /// <param name="alpha">The change is scaled by alpha / rank.</param>
    public void AddLora(int rank, double alpha)
    {
        var (outputs, inputs) = (weight.shape[0], weight.shape[1]);
        weight.requires_grad_(false);
        bias?.requires_grad_(false);
        _loraScale = alpha / rank;
        lora_down = Parameter(randn(rank, inputs) * Math.Pow(inputs, -0.5));
        lora_up = Parameter(zeros(outputs, rank));
        register_parameter(nameof(lora_down), lora_down);
        register_parameter(nameof(lora_up), lora_up);
    }

    /// <summary>The weights [outputs, inputs] with the change added in.</summary>
    public Tensor Merged()
    {
        using var _ = no_grad();
        return lora_down is null
            ? weight.detach().clone()
            : weight + (_loraScale * lora_up!.matmul(lora_down));
    }

    private Tensor Multiply(Tensor x, Tensor matrix, Tensor? bias) =>
        InBfloat16
            ? functional
                .linear(
                    x.to(ScalarType.BFloat16),
                    matrix.to(ScalarType.BFloat16),
                    bias?.to(ScalarType.BFloat16)
                )
                .to(ScalarType.Float32)
            : functional.linear(x, matrix, bias);
}
