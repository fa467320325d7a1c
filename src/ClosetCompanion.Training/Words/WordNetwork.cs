using ClosetCompanion.Clip.Onnx;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Words;

/// <summary>
/// What is put behind a finished text tower: a product and a small network beside it, which change nothing at first, as in
/// a residual block.
/// </summary>
internal sealed class WordNetwork : nn.Module<Tensor, Tensor>
{
    private readonly Parameter _direct;
    private readonly Parameter _widen;
    private readonly Parameter _narrow;

    /// <param name="dimensions">Components of a vector.</param>
    /// <param name="width">Width of the small network.</param>
    public WordNetwork(int dimensions, int width)
        : base(nameof(WordNetwork))
    {
        _direct = nn.Parameter(zeros(dimensions, dimensions));
        // Components of a unit vector are small; with these the small network's inner values are of size 1.
        _widen = nn.Parameter(randn(dimensions, width));
        _narrow = nn.Parameter(zeros(width, dimensions));
        RegisterComponents();
    }

    /// <summary>Unit vectors [batch, dimensions] to unit vectors of the same shape.</summary>
    public override Tensor forward(Tensor texts) =>
        nn.functional.normalize(texts + Change(texts), dim: 1);

    /// <summary>What is added to vectors before they are scaled to length 1.</summary>
    public Tensor Change(Tensor texts) =>
        texts.matmul(_direct) + nn.functional.gelu(texts.matmul(_widen)).matmul(_narrow);

    /// <summary>The sum of the squares of all weights that begin at zero.</summary>
    public Tensor Size() => _direct.square().sum() + _narrow.square().sum();

    /// <summary>Writes a text tower again with this behind it.</summary>
    /// <param name="source">The tower's ONNX file.</param>
    /// <param name="destination">The file that is written.</param>
    public void Append(string source, string destination)
    {
        using var scope = NewDisposeScope();
        var (dimensions, width) = ((int)_widen.shape[0], (int)_widen.shape[1]);
        TextProjection.Append(
            source,
            destination,
            (eye(dimensions) + _direct).data<float>().ToArray(),
            _widen.data<float>().ToArray(),
            _narrow.data<float>().ToArray(),
            (dimensions, width)
        );
    }
}
