using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>Two 3x3 convolutions beside a shortcut, as in ResNet (He and others, 2015).</summary>
internal sealed class ResidualBlock : Module<Tensor, Tensor>
{
    // libtorch finds components by their fields, and names the weights after them.
    private readonly ConvolutionUnit first;
    private readonly ConvolutionUnit second;
    private readonly ConvolutionUnit? shortcut;

    public ResidualBlock(int inputs, int outputs, int stride)
        : base(nameof(ResidualBlock))
    {
        first = new ConvolutionUnit(inputs, outputs, 3, stride);
        second = new ConvolutionUnit(outputs, outputs, 3, 1, startAtZero: true);
        shortcut =
            stride == 1 && inputs == outputs
                ? null
                : new ConvolutionUnit(inputs, outputs, 1, stride);
        RegisterComponents();
    }

    public ConvolutionUnit First => first;

    public ConvolutionUnit Second => second;

    public ConvolutionUnit? Shortcut => shortcut;

    public override Tensor forward(Tensor x)
    {
        var branch = Second.forward(First.forward(x).relu_());
        return (branch + (Shortcut?.forward(x) ?? x)).relu_();
    }
}
