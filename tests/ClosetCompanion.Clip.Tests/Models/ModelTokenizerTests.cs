using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Tests.Shared.Hub;

namespace ClosetCompanion.Clip.Tests.Models;

public sealed class ModelTokenizerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Takes_the_context_length_of_a_published_folder_from_its_configuration()
    {
        await RandomClip.WriteAsync(_folder.Path, Cancellation);
        var config = await File.ReadAllTextAsync(_folder["config.json"], Cancellation);
        await File.WriteAllTextAsync(
            _folder["config.json"],
            config.Replace(":77", ":12", StringComparison.Ordinal),
            Cancellation
        );

        var tokenizer = await ModelTokenizer.LoadAsync(_folder.Path, Cancellation);

        tokenizer.ContextLength.ShouldBe(12);
        tokenizer.Encode("red polo shirt").Length.ShouldBe(5);
    }

    [Fact]
    public async Task Is_content_with_a_vocabulary_alone()
    {
        await BpeTrainer.Train([], 0, Cancellation).SaveAsync(_folder.Path, Cancellation);

        (await ModelTokenizer.LoadAsync(_folder.Path, Cancellation)).ContextLength.ShouldBe(77);
    }

    [Fact]
    public async Task Says_that_a_folder_is_no_model() =>
        (
            await Should.ThrowAsync<ModelException>(() =>
                ModelTokenizer.LoadAsync(_folder.Path, Cancellation)
            )
        ).Message.ShouldContain("model.json");
}
