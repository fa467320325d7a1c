using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Search;

namespace ClosetCompanion.Tests.Shared;

/// <summary>A folder for one test with a colour model in it and room for a store.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("closet-tests-");

    private Workplace() { }

    public string DataFolder => Path.Combine(_root.FullName, "data");

    public string ModelFolder => Path.Combine(_root.FullName, "model");

    public static async Task<Workplace> CreateAsync()
    {
        var workplace = new Workplace();
        await ColourModel.WriteAsync(workplace.ModelFolder, TestContext.Current.CancellationToken);
        return workplace;
    }

    /// <summary>Opens the companion; an empty store is filled from the source. Texts are searched for as they are.</summary>
    public Task<Companion> OpenAsync(IProductSource? firstSource = null) =>
        OpenAsync(firstSource, understand: false);

    /// <summary>The same with texts that are read from the first search on.</summary>
    public async Task<Companion> OpenUnderstandingAsync(IProductSource? firstSource = null)
    {
        var companion = await OpenAsync(firstSource, understand: true);
        await companion.LearnWordsAsync(Scope.Public, TestContext.Current.CancellationToken);
        return companion;
    }

    private Task<Companion> OpenAsync(IProductSource? firstSource, bool understand) =>
        Companion.OpenAsync(
            new CompanionOptions
            {
                DataFolder = DataFolder,
                ModelFolder = ModelFolder,
                FirstSource = firstSource,
                FirstCatalogue = "colours",
                Understand = understand,
            },
            cancellationToken: TestContext.Current.CancellationToken
        );

    /// <summary>Writes a file beside model and store.</summary>
    public string Write(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(_root.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public ValueTask DisposeAsync()
    {
        _root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
