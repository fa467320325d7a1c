using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>One layer of BERT: attention and a feed-forward part, each normalised after it is added.</summary>
internal sealed class BertLayer : Module
{
    private readonly int _heads;
    private readonly Linear query_key_value;
    private readonly Linear attention_out;
    private readonly LayerNorm norm1;
    private readonly Linear widen;
    private readonly Linear narrow;
    private readonly LayerNorm norm2;

    public BertLayer(int width, int heads)
        : base(nameof(BertLayer))
    {
        _heads = heads;
        query_key_value = Linear(width, 3 * width);
        attention_out = Linear(width, width);
        norm1 = LayerNorm(width, BertTower.Epsilon);
        widen = Linear(width, 4 * width);
        narrow = Linear(4 * width, width);
        norm2 = LayerNorm(width, BertTower.Epsilon);
        RegisterComponents();
        foreach (var linear in (Linear[])[query_key_value, attention_out, widen, narrow])
        {
            init.normal_(linear.weight!, 0, 0.02);
            init.zeros_(linear.bias!);
        }
    }

    /// <summary>[batch, length, width] to the same shape.</summary>
    /// <param name="x">[batch, length, width].</param>
    /// <param name="mask">[batch, 1, 1, length], true where there is a token.</param>
    /// <param name="bfloat16">Whether products are computed in bfloat16; sums stay in float32.</param>
    public Tensor Encode(Tensor x, Tensor mask, bool bfloat16)
    {
        var (batch, length, width) = (x.shape[0], x.shape[1], x.shape[2]);
        var heads = Multiply(query_key_value, x, bfloat16)
            .view(batch, length, 3, _heads, width / _heads)
            .permute(2, 0, 3, 1, 4);
        var mixed = functional
            .scaled_dot_product_attention(heads[0], heads[1], heads[2], mask)
            .transpose(1, 2)
            .reshape(batch, length, width);
        x = norm1.forward(x + Multiply(attention_out, mixed, bfloat16));
        var inner = functional.gelu(Multiply(widen, x, bfloat16));
        return norm2.forward(x + Multiply(narrow, inner, bfloat16));
    }

    private static Tensor Multiply(Linear layer, Tensor x, bool bfloat16) =>
        bfloat16
            ? functional
                .linear(
                    x.to(ScalarType.BFloat16),
                    layer.weight!.to(ScalarType.BFloat16),
                    layer.bias!.to(ScalarType.BFloat16)
                )
                .to(ScalarType.Float32)
            : layer.forward(x);
}
