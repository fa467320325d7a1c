using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Export;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>A network that sees pictures: its module, its ONNX graph, and the names of its published weights in one place.</summary>
/// <remarks>Its forward pass takes pixels [batch, 3, height, width] to features [batch, sum of <see cref="Parts"/>].</remarks>
internal abstract class PictureTower(string name) : Module<Tensor, Tensor>(name)
{
    /// <summary>Widths of the features that lie one after another, each of which the head scales for itself.</summary>
    public abstract IReadOnlyList<int> Parts { get; }

    /// <summary>Whether it computes in bfloat16, where it can; training does, measuring does not.</summary>
    public bool InBfloat16 { get; set; }

    /// <summary>Adds the tower to a graph: pixels [B, 3, height, width] to one value [B, width] for each of <see cref="Parts"/>.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="pixels">The pixels.</param>
    /// <param name="steps">What values are rounded to where it computes with 8-bit integers; null for floating point.</param>
    public abstract OnnxValue[] Encode(OnnxGraph graph, OnnxValue pixels, PictureTowerSteps? steps);

    /// <summary>Shows the values that an integer graph rounds.</summary>
    /// <param name="pixels">[batch, 3, height, width].</param>
    /// <param name="see">Is told the name and the values of each.</param>
    public virtual void Trace(Tensor pixels, Action<string, Tensor> see) { }
}
