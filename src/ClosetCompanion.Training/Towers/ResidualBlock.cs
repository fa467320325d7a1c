using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>Two 3x3 convolutions beside a shortcut, as in ResNet (He and others, 2015).</summary>
internal sealed class ResidualBlock : Module<Tensor, Tensor>
{
    public ResidualBlock(int inputs, int outputs, int stride)
        : base(nameof(ResidualBlock))
    {
        First = new ConvolutionUnit(inputs, outputs, 3, stride);
        Second = new ConvolutionUnit(outputs, outputs, 3, 1, startAtZero: true);
        Shortcut =
            stride == 1 && inputs == outputs
                ? null
                : new ConvolutionUnit(inputs, outputs, 1, stride);
        register_module("first", First);
        register_module("second", Second);
        if (Shortcut is not null)
        {
            register_module("shortcut", Shortcut);
        }
    }

    public ConvolutionUnit First { get; }

    public ConvolutionUnit Second { get; }

    public ConvolutionUnit? Shortcut { get; }

    public override Tensor forward(Tensor x)
    {
        var branch = Second.forward(First.forward(x).relu_());
        return (branch + (Shortcut?.forward(x) ?? x)).relu_();
    }
}
