using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Registry;
using ClosetCompanion.Files;

namespace ClosetCompanion.Clip.Downloads;

/// <summary>Fetches a published model from a hub, converts it and adds it to the registry.</summary>
/// <param name="registry">Where the model goes.</param>
/// <param name="hub">Where it comes from.</param>
/// <param name="options">How patient and how generous; null for the usual.</param>
public sealed class ModelPull(ModelRegistry registry, ModelHub hub, DownloadOptions? options = null)
{
    private const string MainRevision = "main";

    private readonly DownloadOptions _options = options ?? new DownloadOptions();

    /// <summary>Downloads a model. A stopped download is kept, and the next one continues it.</summary>
    /// <param name="model">A short name of <see cref="KnownModels"/> or a repository, as OWNER/NAME.</param>
    /// <param name="name">The name to give it; null takes the short name or that of the repository.</param>
    /// <param name="revision">A branch, tag or commit of the repository; null for <c>main</c>.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Stops the pull; there is no model then.</param>
    /// <exception cref="ModelException">The model cannot be had, or is none that works; the message says why.</exception>
    public async Task<InstalledModel> RunAsync(
        string model,
        string? name = null,
        string? revision = null,
        IProgress<ModelProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var known = KnownModels.Find(model);
        var repository = known?.Repository ?? CheckRepository(model);
        name = ModelName.Check(name ?? known?.Name ?? ModelName.From(repository));
        registry.RefuseTaken(name);
        if (hub.Folder is { } shelf)
        {
            return await registry.AddAsync(
                FolderOf(shelf, repository),
                name,
                ProvenanceOf(known, repository, commit: null),
                progress,
                cancellationToken
            );
        }

        var source = new HubModel(
            hub,
            repository,
            revision ?? MainRevision,
            revision is null ? known?.Elsewhere : null
        );
        var downloads = Path.Combine(registry.Downloads, name);
        var folder = Path.Combine(downloads, source.Key);
        using var held =
            FileLock.TryTakeFolder(folder)
            ?? throw new ModelException(
                $"'{name}' is being pulled by another program already. Wait until it is done."
            );
        using var connection = new HubConnection(hub.Address!);
        var files = new ModelRepository(connection, source, folder, _options, progress);
        await files.FetchAsync(cancellationToken);
        var added = await registry.AddAsync(
            folder,
            name,
            ProvenanceOf(known, repository, connection.Commit),
            progress,
            cancellationToken
        );
        Directory.Delete(downloads, recursive: true);
        return added;
    }

    private static string CheckRepository(string model)
    {
        var parts = model.Split('/');
        return parts.Length == 2 && parts.All(IsPlain)
            ? model
            : throw new ModelException(
                $"'{model}' is no model that can be pulled. Known by a short name are "
                    + $"{string.Join(", ", KnownModels.All.Select(known => known.Name))}; any other is named OWNER/NAME, as on the hub."
            );
    }

    private static bool IsPlain(string part) =>
        part.Length > 0
        && part[0] != '.'
        && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-');

    private static string FolderOf(string shelf, string repository)
    {
        var folder = Path.Combine([shelf, .. repository.Split('/')]);
        return Directory.Exists(folder)
            ? folder
            : throw new ModelException(
                $"'{shelf}' does not hold '{repository}': there is no folder '{folder}'."
            );
    }

    private static ModelProvenance ProvenanceOf(
        KnownModel? known,
        string repository,
        string? commit
    ) =>
        new()
        {
            BaseWeights = commit is null ? repository : $"{repository}@{commit}",
            Licence = known?.Licence,
        };
}
