using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Files;
using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Clip.Registry;

/// <summary>Makes a model folder from a local folder.</summary>
/// <param name="source">A folder in our layout or in the published one.</param>
internal sealed class ModelImport(string source)
{
    private readonly string _source = Path.GetFullPath(source.Length == 0 ? "." : source);

    /// <summary>Whether the folder is in our layout.</summary>
    public bool IsModelFolder => File.Exists(Path.Combine(_source, ModelManifest.FileName));

    /// <summary>Checks that the folder is a model, before anything is made.</summary>
    /// <exception cref="ModelException">It is none; the message says what was looked for.</exception>
    public void CheckSource()
    {
        if (File.Exists(_source))
        {
            throw new ModelException($"'{_source}' is a file; a model is a folder.");
        }

        if (!IsModelFolder)
        {
            PublishedFolder.Check(_source);
        }
    }

    /// <summary>The name of the model where none is given.</summary>
    public async Task<string> ProposeNameAsync(CancellationToken cancellationToken) =>
        ModelName.From(
            IsModelFolder
                ? (await ModelManifestJson.ReadAsync(_source, cancellationToken)).Id
                : _source
        );

    /// <summary>Makes the model folder and tries the model.</summary>
    /// <param name="destination">The folder to make.</param>
    /// <param name="name">The model's name.</param>
    /// <param name="provenance">Where a published model comes from.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Stops the making; the destination may be left unfinished.</param>
    public async Task MakeAsync(
        string destination,
        string name,
        ModelProvenance? provenance,
        IProgress<ModelProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var bytes = new DirectoryInfo(_source).EnumerateFiles().Sum(SizeOf);
        // Half weights become floats of twice their size, and integers of half of it.
        bytes = IsModelFolder ? bytes : bytes * 5 / 2;
        DiskSpace.Require(Path.GetDirectoryName(destination)!, bytes, $"the model '{name}'");
        if (IsModelFolder)
        {
            progress?.Report(new ModelProgress("Copying"));
            await CopyAsync(destination, name, cancellationToken);
        }
        else
        {
            progress?.Report(new ModelProgress("Converting"));
            await ClipFolderConverter.ConvertAsync(
                _source,
                destination,
                name,
                provenance,
                cancellationToken
            );
        }

        progress?.Report(new ModelProgress("Checking"));
        await ModelTrial.RunAsync(destination, cancellationToken);
    }

    private async Task CopyAsync(
        string destination,
        string name,
        CancellationToken cancellationToken
    )
    {
        var manifest = await ModelManifestJson.ReadAsync(_source, cancellationToken);
        ModelFiles.CheckPresent(_source, manifest);
        Directory.CreateDirectory(destination);
        foreach (var file in manifest.Files.Keys)
        {
            await using var from = File.OpenRead(Path.Combine(_source, file));
            await using var to = File.Create(Path.Combine(destination, file));
            await from.CopyToAsync(to, cancellationToken);
        }

        await ModelManifestJson.WriteAsync(
            destination,
            manifest with
            {
                Id = name,
            },
            cancellationToken
        );
    }

    // A published folder may hold several weight files; one of them is read.
    private long SizeOf(FileInfo file) =>
        IsModelFolder || file.Name == PublishedFolder.WeightsFileName ? file.Length : 0;
}
