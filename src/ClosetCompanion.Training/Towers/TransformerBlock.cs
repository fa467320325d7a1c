using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>A pre-norm transformer block with causal attention, as in CLIP's text tower.</summary>
internal sealed class TransformerBlock : Module<Tensor, Tensor>
{
    private readonly int _heads;
    private readonly LayerNorm norm1;
    private readonly Linear query_key_value;
    private readonly Linear attention_out;
    private readonly LayerNorm norm2;
    private readonly Linear widen;
    private readonly Linear narrow;

    public TransformerBlock(int width, int heads, int layers)
        : base(nameof(TransformerBlock))
    {
        _heads = heads;
        norm1 = LayerNorm(width);
        query_key_value = Linear(width, 3 * width);
        attention_out = Linear(width, width);
        norm2 = LayerNorm(width);
        widen = Linear(width, 4 * width);
        narrow = Linear(4 * width, width);
        RegisterComponents();

        // OpenAI's initial values: the residual branches shrink with depth.
        var deviation = Math.Pow(width, -0.5);
        var residualDeviation = deviation * Math.Pow(2 * layers, -0.5);
        init.normal_(query_key_value.weight!, 0, deviation);
        init.normal_(attention_out.weight!, 0, residualDeviation);
        init.normal_(widen.weight!, 0, Math.Pow(2 * width, -0.5));
        init.normal_(narrow.weight!, 0, residualDeviation);
        foreach (var linear in (Linear[])[query_key_value, attention_out, widen, narrow])
        {
            init.zeros_(linear.bias!);
        }
    }

    /// <summary>Whether products are computed in bfloat16; sums stay in float32.</summary>
    public bool InBfloat16 { get; set; }

    /// <summary>[batch, length, width] to the same shape.</summary>
    public override Tensor forward(Tensor x)
    {
        var (batch, length, width) = (x.shape[0], x.shape[1], x.shape[2]);
        var heads = Multiply(query_key_value, norm1.forward(x))
            .view(batch, length, 3, _heads, width / _heads)
            .permute(2, 0, 3, 1, 4);
        var mixed = functional.scaled_dot_product_attention(
            heads[0],
            heads[1],
            heads[2],
            is_casual: true
        );
        return Finish(x, mixed.transpose(1, 2).reshape(batch, length, width));
    }

    /// <summary>
    /// What <see cref="forward"/> gives at one position of each row, without computing what only the others need.
    /// </summary>
    /// <param name="x">[batch, length, width].</param>
    /// <param name="positions">The position of each row [batch], int64.</param>
    /// <returns>[batch, width].</returns>
    public Tensor ReadAt(Tensor x, Tensor positions)
    {
        var (batch, length, width) = (x.shape[0], x.shape[1], x.shape[2]);
        var rows = arange(batch, dtype: ScalarType.Int64, device: x.device);
        var normal = norm1.forward(x);
        var query = Multiply(query_key_value, normal[rows, positions], 0, width)
            .view(batch, 1, _heads, width / _heads)
            .transpose(1, 2);
        var others = Multiply(query_key_value, normal, width, 2 * width)
            .view(batch, length, 2, _heads, width / _heads)
            .permute(2, 0, 3, 1, 4);
        var seen = arange(length, dtype: ScalarType.Int64, device: x.device)
            .le(positions.unsqueeze(1))
            .view(batch, 1, 1, length);
        var mixed = functional.scaled_dot_product_attention(query, others[0], others[1], seen);
        return Finish(x[rows, positions], mixed.transpose(1, 2).reshape(batch, width));
    }

    private Tensor Finish(Tensor x, Tensor mixed)
    {
        x = x + Multiply(attention_out, mixed);
        return x + Multiply(narrow, QuickGelu(Multiply(widen, norm2.forward(x))));
    }

    private Tensor Multiply(Linear layer, Tensor x) =>
        Multiply(layer, x, 0, layer.weight!.shape[0]);

    /// <summary>
    /// Some rows of the layer's product, in bfloat16 if it may be; the sum stays in float32.
    /// </summary>
    private Tensor Multiply(Linear layer, Tensor x, long first, long count)
    {
        var weight = layer.weight!.narrow(0, first, count);
        var bias = layer.bias!.narrow(0, first, count);
        return InBfloat16
            ? functional
                .linear(
                    x.to(ScalarType.BFloat16),
                    weight.to(ScalarType.BFloat16),
                    bias.to(ScalarType.BFloat16)
                )
                .to(ScalarType.Float32)
            : functional.linear(x, weight, bias);
    }

    private static Tensor QuickGelu(Tensor x) => x * sigmoid(1.702 * x);
}
