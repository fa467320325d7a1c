using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>A pre-norm transformer block with causal attention, as in CLIP's text tower.</summary>
internal sealed class TransformerBlock : Module<Tensor, Tensor>
{
    private readonly int _heads;
    private readonly bool _bfloat16;
    private readonly LayerNorm norm1;
    private readonly Linear query_key_value;
    private readonly Linear attention_out;
    private readonly LayerNorm norm2;
    private readonly Linear widen;
    private readonly Linear narrow;

    public TransformerBlock(int width, int heads, int layers, bool bfloat16)
        : base(nameof(TransformerBlock))
    {
        _heads = heads;
        _bfloat16 = bfloat16;
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

    /// <summary>[batch, length, width] to the same shape.</summary>
    public override Tensor forward(Tensor x)
    {
        x = x + Attend(norm1.forward(x));
        return x + Multiply(narrow, QuickGelu(Multiply(widen, norm2.forward(x))));
    }

    private Tensor Attend(Tensor x)
    {
        var (batch, length, width) = (x.shape[0], x.shape[1], x.shape[2]);
        var heads = Multiply(query_key_value, x)
            .view(batch, length, 3, _heads, width / _heads)
            .permute(2, 0, 3, 1, 4);
        var mixed = functional.scaled_dot_product_attention(
            heads[0],
            heads[1],
            heads[2],
            is_casual: true
        );
        return Multiply(attention_out, mixed.transpose(1, 2).reshape(batch, length, width));
    }

    /// <summary>The layer's product in bfloat16, if it may be; the sum stays in float32.</summary>
    private Tensor Multiply(Linear layer, Tensor x) =>
        _bfloat16 && training
            ? functional
                .linear(
                    x.to(ScalarType.BFloat16),
                    layer.weight!.to(ScalarType.BFloat16),
                    layer.bias!.to(ScalarType.BFloat16)
                )
                .to(ScalarType.Float32)
            : layer.forward(x);

    private static Tensor QuickGelu(Tensor x) => x * sigmoid(1.702 * x);
}
