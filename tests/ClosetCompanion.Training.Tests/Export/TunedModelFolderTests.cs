using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Tests.Shared;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Tests.Feedback;

namespace ClosetCompanion.Training.Tests.Export;

public sealed class TunedModelFolderTests : IDisposable
{
    private static readonly string[] _texts = ["red", "blue shirt", "a green dress for women"];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("closet-tuned-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Start => Path.Combine(_root.FullName, "start");

    private string Tuned => Path.Combine(_root.FullName, "tuned");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public async Task Texts_are_turned_by_the_matrix_and_pictures_stay_as_they_are()
    {
        Directory.CreateDirectory(Start);
        await ColourModel.WriteAsync(Start, Token);
        await CheckAsync(Start, "image.onnx");
    }

    [Fact]
    public async Task The_model_that_ships_can_be_tuned() =>
        await CheckAsync(
            Path.Combine(FashionSet.RepositoryRoot(), "models", "closet-mini"),
            "image.int8.onnx"
        );

    [Fact]
    public async Task A_tuned_model_can_be_tuned_again()
    {
        Directory.CreateDirectory(Start);
        await ColourModel.WriteAsync(Start, Token);
        await WriteAsync(Start, Tuned, Matrix(4, seed: 1));
        await CheckAsync(Tuned, "image.onnx");
    }

    [Fact]
    public async Task What_was_calibrated_for_the_old_texts_is_left_out_and_the_origin_is_told()
    {
        var start = Path.Combine(FashionSet.RepositoryRoot(), "models", "closet-mini");
        var manifest = await WriteAsync(start, Tuned, Matrix(384, seed: 1));
        manifest.Calibration.ShouldBeNull();
        manifest.AttributeScales.ShouldBeNull();
        manifest.Id.ShouldBe("closet-mini-tuned");
        var before = ModelManifestJson.Read(start);
        manifest.Hash.ShouldNotBe(before.Hash);
        manifest.PictureHash.ShouldBe(before.PictureHash);
        var read = ModelManifestJson.Read(Tuned);
        read.Provenance!.Data.ShouldBe("likes");
        read.Hash.ShouldBe(manifest.Hash);
    }

    private async Task CheckAsync(string start, string pictures)
    {
        using var before = ClipModel.Load(start);
        var matrix = Matrix(before.Manifest.Dimensions, seed: 3);
        var place = Path.Combine(_root.FullName, "again");

        await WriteAsync(start, place, matrix);

        await ClipModel.VerifyAsync(place, Token);
        using var after = ClipModel.Load(place);
        foreach (var text in _texts)
        {
            var expected = MadeUpShop.Move((await before.EmbedTextAsync([text], Token))[0], matrix);
            var vector = (await after.EmbedTextAsync([text], Token))[0];
            expected
                .Zip(vector, (one, other) => Math.Abs(one - other))
                .Max()
                .ShouldBeLessThan(1e-5f);
        }
        var oldBytes = await File.ReadAllBytesAsync(Path.Combine(start, pictures), Token);
        var newBytes = await File.ReadAllBytesAsync(Path.Combine(place, pictures), Token);
        newBytes.AsSpan().SequenceEqual(oldBytes).ShouldBeTrue();
    }

    private static Task<ModelManifest> WriteAsync(string start, string place, float[] matrix) =>
        TunedModelFolder.WriteAsync(
            start,
            place,
            matrix,
            new ModelProvenance { Data = "likes" },
            Token
        );

    private static float[] Matrix(int width, int seed)
    {
        var random = new Random(seed);
        var matrix = new float[width * width];
        for (var place = 0; place < matrix.Length; place++)
        {
            var identity = place % (width + 1) == 0 ? 1 : 0;
            matrix[place] = identity + (float)((random.NextDouble() - 0.5) * 0.2);
        }
        return matrix;
    }
}
