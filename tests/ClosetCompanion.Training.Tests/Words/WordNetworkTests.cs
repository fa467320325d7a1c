using ClosetCompanion.Clip;
using ClosetCompanion.Tests.Shared;
using ClosetCompanion.Training.Export;
using ClosetCompanion.Training.Words;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Words;

public sealed class WordNetworkTests : IDisposable
{
    private static readonly string[] _texts = ["red", "blue shirt", "a green dress for women"];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("closet-words-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Changes_nothing_at_first()
    {
        using var network = new WordNetwork(dimensions: 8, width: 16);
        using var texts = nn.functional.normalize(randn(5, 8), dim: 1);
        using var same = network.forward(texts);

        allclose(same, texts, atol: 1e-6).ShouldBeTrue();
    }

    [Fact]
    public async Task The_written_tower_gives_the_vectors_of_the_network()
    {
        var start = Path.Combine(_root.FullName, "start");
        Directory.CreateDirectory(start);
        await ColourModel.WriteAsync(start, Token);

        await CheckAsync(start, _root.FullName + "/once");
        await CheckAsync(_root.FullName + "/once", _root.FullName + "/twice");
    }

    [Fact]
    public async Task So_does_that_of_the_model_that_ships() =>
        await CheckAsync(
            Path.Combine(FashionSet.RepositoryRoot(), "models", "closet-mini"),
            _root.FullName + "/taught"
        );

    private static async Task CheckAsync(string start, string place)
    {
        using var before = ClipModel.Load(start);
        using var network = Changed(before.Manifest.Dimensions);

        await TunedModelFolder.WriteAsync(
            start,
            place,
            network.Append,
            manifest => manifest,
            measure: null,
            Token
        );

        await ClipModel.VerifyAsync(place, Token);
        using var after = ClipModel.Load(place);
        foreach (var text in _texts)
        {
            var old = (await before.EmbedTextAsync([text], Token))[0];
            using var moved = network.forward(tensor(old).unsqueeze(0));
            var vector = (await after.EmbedTextAsync([text], Token))[0];
            moved
                .data<float>()
                .ToArray()
                .Zip(vector, (one, other) => Math.Abs(one - other))
                .Max()
                .ShouldBeLessThan(1e-5f);
            vector.ShouldNotBe(old);
        }
    }

    private static WordNetwork Changed(int dimensions)
    {
        var network = new WordNetwork(dimensions, width: 24);
        using var _ = no_grad();
        foreach (var parameter in network.parameters())
        {
            parameter.add_(randn_like(parameter) * 0.1);
        }

        return network;
    }
}
