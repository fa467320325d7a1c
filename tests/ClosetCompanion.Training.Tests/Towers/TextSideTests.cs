using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Towers;

public sealed class TextSideTests : IDisposable
{
    private const int Vocabulary = 50;

    private static readonly ModelSection _model = TinyText.Model;

    private static readonly int[][] _texts =
    [
        [1, 2, 3],
        [4, 5, 6, 7, 8],
        [9],
        [3, 2, 1, 40],
    ];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("closet-text-");

    private string Path => System.IO.Path.Combine(_root.FullName, "text.onnx");

    public void Dispose() => _root.Delete(recursive: true);

    [Theory]
    [InlineData(false, 1e-5)]
    [InlineData(true, 0.05)]
    public void Reads_back_what_it_wrote(bool integers, double tolerance)
    {
        using var side = Changed();
        side.BuildGraph(integers).Save(Path);

        using var read = TextSide.Read(Path, _model, Vocabulary);

        using var difference = Difference(side, read);
        difference.item<float>().ShouldBeLessThan((float)tolerance);
    }

    [Fact]
    public void Other_attention_heads_show_in_what_it_makes_of_texts()
    {
        using var side = Changed();
        side.BuildGraph(integers: false).Save(Path);
        var vectors = Vectors(side);
        var otherHeads = _model with { Text = _model.Text! with { Heads = 16 } };

        using var same = TextSide.Read(Path, _model, Vocabulary);
        using var other = TextSide.Read(Path, otherHeads, Vocabulary);

        same.CosineWith(_texts, vectors).ShouldBeGreaterThan(0.999f);
        other.CosineWith(_texts, vectors).ShouldBeLessThan(0.97f);
    }

    [Fact]
    public void Another_size_is_refused()
    {
        using var side = Changed();
        side.BuildGraph(integers: true).Save(Path);
        var wider = _model with { HeadWidth = 48 };

        Should
            .Throw<ModelException>(() => TextSide.Read(Path, wider, Vocabulary))
            .Message.ShouldContain("have the shape");
    }

    [Fact]
    public void A_tower_of_another_kind_is_refused()
    {
        var causal = _model with { Text = _model.Text! with { Kind = TextTowerKind.Causal } };

        Should
            .Throw<ModelException>(() => TextSide.Read(Path, causal, Vocabulary))
            .Message.ShouldContain("no text tower of the kind Bert");
    }

    [Fact]
    public void A_tower_with_a_product_behind_it_is_refused()
    {
        using var side = Changed();
        side.BuildGraph(integers: false).Save(Path);
        var tuned = Path + ".tuned";
        var same = eye(_model.Dimensions).data<float>().ToArray();
        TextProjection.Append(Path, tuned, same, _model.Dimensions);

        Should
            .Throw<ModelException>(() => TextSide.Read(tuned, _model, Vocabulary))
            .Message.ShouldContain("closet-train feedback");
    }

    // Weights that a new tower has as zeros or ones are something else, too.
    private static TextSide Changed()
    {
        var side = new TextSide(_model.Text!, Vocabulary, _model);
        using var _ = no_grad();
        foreach (var parameter in side.parameters())
        {
            parameter.add_(randn_like(parameter));
        }

        return side;
    }

    private static float[][] Vectors(TextSide side)
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        return [.. side.Embed(_texts).unbind(0).Select(row => row.data<float>().ToArray())];
    }

    private static Tensor Difference(TextSide one, TextSide other)
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        return (one.Embed(_texts) - other.Embed(_texts)).abs().max().MoveToOuterDisposeScope();
    }
}
