using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Clip.Registry;

/// <summary>The models of this computer, by name: those that came with the program and those that were added.</summary>
/// <remarks>Several processes may use one home at the same time; changes wait for each other.</remarks>
public sealed class ModelRegistry
{
    private readonly ModelsFolder _home;
    private readonly ConvertedModels _converted;
    private readonly string? _bundled;

    /// <summary>Opens a registry; nothing is written before a model is added.</summary>
    /// <param name="home">The folder of added models; it need not exist.</param>
    /// <param name="bundled">The folder of the models that came with the program, which is only read; null for none.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    public ModelRegistry(string home, string? bundled = null, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(home);
        _home = new ModelsFolder(home, timeProvider ?? TimeProvider.System);
        _converted = new ConvertedModels(_home, timeProvider ?? TimeProvider.System);
        _bundled = bundled;
    }

    /// <summary>The folder of added models.</summary>
    public string Home => _home.Folder;

    /// <summary>Where unfinished downloads are kept.</summary>
    internal string Downloads => _home.Downloads;

    /// <summary>All models by name, also those that cannot be used.</summary>
    public IReadOnlyList<InstalledModel> List() =>
        [
            .. FoldersIn(_bundled).Select(folder => InstalledModel.At(folder, isBundled: true)),
            .. FoldersIn(Home).Select(folder => InstalledModel.At(folder, isBundled: false)),
        ];

    /// <summary>The model of this name; null when there is none.</summary>
    public InstalledModel? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return !ModelName.IsValid(name) ? null
            : FolderOf(_bundled, name) is { } bundled ? InstalledModel.At(bundled, isBundled: true)
            : FolderOf(Home, name) is { } added ? InstalledModel.At(added, isBundled: false)
            : null;
    }

    /// <summary>The folder of a registered name, else the folder itself.</summary>
    /// <exception cref="ModelException">There is neither.</exception>
    public string Locate(string nameOrFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(nameOrFolder);
        return Find(nameOrFolder)?.Folder
            ?? (
                Path.Exists(nameOrFolder)
                    ? Path.GetFullPath(nameOrFolder)
                    : throw Unknown(nameOrFolder)
            );
    }

    /// <summary>
    /// The model folder that somebody means, ready to be opened: a folder in the published layout is converted, and the
    /// result kept for the next time.
    /// </summary>
    /// <exception cref="ModelException">There is no such model, or the folder is none.</exception>
    public async Task<string> ResolveAsync(
        string nameOrFolder,
        IProgress<ModelProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var folder = Locate(nameOrFolder);
        return File.Exists(Path.Combine(folder, ModelManifest.FileName))
            ? folder
            : await _converted.GetAsync(folder, progress, cancellationToken);
    }

    /// <summary>Adds a model from a folder in the published layout or in ours, after trying it.</summary>
    /// <param name="source">The folder; it is left as it is.</param>
    /// <param name="name">The name to give it; null takes that of the model or of the folder.</param>
    /// <param name="provenance">Where a published model comes from.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Stops the adding; nothing is left behind.</param>
    /// <exception cref="ModelException">The folder is no model that works, or the name is taken.</exception>
    public async Task<InstalledModel> AddAsync(
        string source,
        string? name = null,
        ModelProvenance? provenance = null,
        IProgress<ModelProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        var import = new ModelImport(source);
        import.CheckSource();
        name = ModelName.Check(name ?? await import.ProposeNameAsync(cancellationToken));
        return await _home.ChangeAsync(
            async staging =>
            {
                RefuseTaken(name);
                var made = Path.Combine(staging, name);
                await import.MakeAsync(made, name, provenance, progress, cancellationToken);
                Directory.Move(made, _home.PathOf(name));
                return InstalledModel.At(_home.PathOf(name), isBundled: false);
            },
            cancellationToken
        );
    }

    /// <summary>Checks every file of a model against its hash, and that the model runs.</summary>
    /// <exception cref="ModelException">It is not as it should be; the message says what is wrong.</exception>
    public Task VerifyAsync(string name, CancellationToken cancellationToken = default) =>
        ModelTrial.RunAsync((Find(name) ?? throw Unknown(name)).Folder, cancellationToken);

    /// <summary>Removes an added model, and the unfinished download of one that was never complete.</summary>
    /// <exception cref="ModelException">There is none of this name, or it came with the program.</exception>
    public async Task RemoveAsync(string name, CancellationToken cancellationToken = default)
    {
        if (Find(name) is { IsBundled: true })
        {
            throw new ModelException($"'{name}' came with the program and cannot be removed.");
        }

        if (!ModelName.IsValid(name))
        {
            throw Unknown(name);
        }

        await _home.ChangeAsync(
            staging =>
            {
                var found = FoldersIn(Downloads)
                    .Where(folder => Path.GetFileName(folder) == name)
                    .Concat(FolderOf(Home, name) is { } folder ? [folder] : [])
                    .ToArray();
                for (var index = 0; index < found.Length; index++)
                {
                    // Out of sight in one step; the deletion of many files may be interrupted.
                    Directory.Move(found[index], Path.Combine(staging, $"{index}"));
                }

                return found.Length > 0 ? Task.FromResult(true) : throw Unknown(name);
            },
            cancellationToken
        );
    }

    /// <summary>Refuses a name that a model has already.</summary>
    /// <exception cref="ModelException">It is taken.</exception>
    internal void RefuseTaken(string name)
    {
        if (Find(name) is { } taken)
        {
            throw new ModelException(
                $"There is a model '{name}' already, in '{taken.Folder}'. Give this one another name with --name"
                    + (
                        taken.IsBundled
                            ? "."
                            : $", or remove the other first: closet models remove {name}"
                    )
            );
        }
    }

    private ModelException Unknown(string name)
    {
        var names = string.Join(", ", List().Select(model => model.Name));
        var advice = KnownModels.Find(name) is { } known
            ? $"It can be fetched: closet models pull {known.Name}"
            : "closet models pull fetches one, closet models add brings in a folder.";
        return new ModelException(
            $"There is no model '{name}': neither a folder nor one of the registered models ({names}). {advice}"
        );
    }

    private static string? FolderOf(string? parent, string name) =>
        parent is not null && Directory.Exists(Path.Combine(parent, name))
            ? Path.Combine(parent, name)
            : null;

    private static IEnumerable<string> FoldersIn(string? parent) =>
        Directory.Exists(parent)
            ? Directory
                .EnumerateDirectories(parent)
                .Where(folder => !Path.GetFileName(folder).StartsWith('.'))
                .Order(StringComparer.Ordinal)
            : [];
}
