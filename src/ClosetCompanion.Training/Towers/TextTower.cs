using ClosetCompanion.Clip.Onnx;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ClosetCompanion.Training.Towers;

/// <summary>A network that reads texts: its module, its ONNX graph, and the names of its published weights in one place.</summary>
/// <remarks>Its forward pass takes token ids [batch, length], padded with zeros, to features [batch, <see cref="Width"/>].</remarks>
internal abstract class TextTower(string name) : Module<Tensor, Tensor>(name)
{
    /// <summary>Components of the features.</summary>
    public abstract int Width { get; }

    /// <summary>Whether it computes its large products in bfloat16; training does, measuring does not.</summary>
    public bool InBfloat16 { get; set; }

    /// <summary>Adds the tower to a graph: token ids [B, L] to features [B, width].</summary>
    public abstract OnnxValue Encode(OnnxGraph graph, OnnxValue ids);
}
