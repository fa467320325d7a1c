using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Registry;
using ClosetCompanion.Clip.Tokenization;

namespace ClosetCompanion.Clip.Downloads;

/// <summary>Fetches the files of one model that are needed, the small ones first, so that a wrong model costs little.</summary>
internal sealed class ModelRepository(
    HubConnection connection,
    HubModel model,
    string folder,
    DownloadOptions options,
    IProgress<ModelProgress>? progress
)
{
    private const long MostBytesOfASmallFile = 64_000_000;

    private long _fetched;

    /// <summary>Fetches a published folder.</summary>
    /// <exception cref="ModelException">The model cannot be had or is none that we can convert.</exception>
    public async Task FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await FetchSmallAsync(PublishedConfig.FileName, cancellationToken);
            await CheckConfigAsync(cancellationToken);
            await FetchSmallAsync(PublishedPreprocessor.FileName, cancellationToken);
            await FetchTokenizerAsync(cancellationToken);
        }
        catch (HubFileMissingException missing)
        {
            throw new ModelException(
                $"{missing.Message} {model.Repository} is no CLIP in the layout that can be converted.",
                missing
            );
        }

        try
        {
            await FetchWeightsAsync(cancellationToken);
        }
        catch (HubFileMissingException missing)
        {
            throw await IsThereAsync(PublishedFolder.PickledWeightsFileName, cancellationToken)
                ? new ModelException(
                    $"{model.Repository} cannot be used: {PublishedFolder.PickleRefusal}"
                )
                : new ModelException(missing.Message, missing);
        }
    }

    private async Task FetchTokenizerAsync(CancellationToken cancellationToken)
    {
        try
        {
            await FetchSmallAsync(BpeVocabulary.TokensFile, cancellationToken);
            await FetchSmallAsync(BpeVocabulary.MergesFile, cancellationToken);
        }
        catch (HubFileMissingException)
        {
            await FetchSmallAsync(TokenizerJson.FileName, cancellationToken);
        }
    }

    private async Task FetchWeightsAsync(CancellationToken cancellationToken)
    {
        // What is made of the weights is about as large again.
        var file = new HubFile(
            PublishedFolder.WeightsFileName,
            model.AddressOf(PublishedFolder.WeightsFileName),
            options.MostBytes - _fetched
        )
        {
            Copies = 2,
        };
        try
        {
            await FetchAsync(file, cancellationToken);
        }
        catch (HubFileMissingException) when (model.Elsewhere is { } elsewhere)
        {
            var address = model.AddressOf(file.Name, elsewhere.Revision);
            var digest = new ContentDigest(elsewhere.Sha256);
            await FetchAsync(file with { Address = address, Digest = digest }, cancellationToken);
        }
    }

    private Task FetchSmallAsync(string name, CancellationToken cancellationToken) =>
        FetchAsync(
            new HubFile(name, model.AddressOf(name), MostBytesOfASmallFile),
            cancellationToken
        );

    private async Task FetchAsync(HubFile file, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, file.Name);
        var download = new ResumableDownload(connection, file, path, options, progress);
        _fetched += await download.RunAsync(cancellationToken);
    }

    private async Task CheckConfigAsync(CancellationToken cancellationToken)
    {
        var config = await PublishedJson.ReadAsync<PublishedConfig>(
            folder,
            PublishedConfig.FileName,
            cancellationToken
        );
        config.ToText();
        config.ToVision();
    }

    private async Task<bool> IsThereAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await connection.SendAsync(
                HttpMethod.Head,
                model.AddressOf(name),
                range: null,
                condition: null,
                cancellationToken
            );
            return answer.Response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
