using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>A convolution followed by batch normalisation; in the exported graph the two are one.</summary>
internal sealed class ConvolutionUnit : Module<Tensor, Tensor>
{
    private readonly Conv2d convolution;
    private readonly BatchNorm2d norm;

    public ConvolutionUnit(
        int inputs,
        int outputs,
        int kernel,
        int stride,
        bool startAtZero = false
    )
        : base(nameof(ConvolutionUnit))
    {
        Stride = stride;
        Padding = kernel / 2;
        convolution = Conv2d(
            inputs,
            outputs,
            kernel,
            stride: stride,
            padding: Padding,
            bias: false
        );
        norm = BatchNorm2d(outputs);
        RegisterComponents();
        init.kaiming_normal_(
            convolution.weight!,
            mode: init.FanInOut.FanOut,
            nonlinearity: init.NonlinearityType.ReLU
        );

        // A residual branch that starts at zero makes the block the identity at first, which trains more steadily.
        if (startAtZero)
        {
            init.zeros_(norm.weight!);
        }
    }

    public int Stride { get; }

    public int Padding { get; }

    /// <summary>
    /// [batch, inputs, height, width] to [batch, outputs, height / stride, width / stride], of the same type: where that
    /// is bfloat16, the weights are rounded for the convolution and kept in float32, like all of the normalisation.
    /// </summary>
    public override Tensor forward(Tensor x)
    {
        var weight = convolution.weight!.to(x.dtype);
        var y = functional.conv2d(
            x,
            weight,
            strides: [Stride, Stride],
            padding: [Padding, Padding]
        );

        // Not norm.forward, which counts batches besides; nothing reads the count.
        return functional.batch_norm(
            y,
            norm.running_mean!,
            norm.running_var!,
            norm.weight!,
            norm.bias!,
            training,
            norm.momentum!.Value,
            norm.eps
        );
    }

    /// <summary>The kernel [outputs, inputs, k, k].</summary>
    public Parameter Kernel => convolution.weight!;

    /// <summary>What normalises its outputs.</summary>
    public BatchNorm2d Norm => norm;

    /// <summary>The one convolution that does the work of both at inference: weight [outputs, inputs, k, k], bias [outputs].</summary>
    public (Tensor Weight, Tensor Bias) Fold()
    {
        using var _ = no_grad();
        var scale = norm.weight! / sqrt(norm.running_var! + norm.eps);
        return (
            convolution.weight! * scale.view(-1, 1, 1, 1),
            norm.bias! - (norm.running_mean! * scale)
        );
    }
}
