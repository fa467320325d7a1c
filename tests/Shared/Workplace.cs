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

    /// <summary>Opens the companion; an empty store is filled from the source.</summary>
    public Task<Companion> OpenAsync(IProductSource? firstSource = null) =>
        Companion.OpenAsync(
            new CompanionOptions
            {
                DataFolder = DataFolder,
                ModelFolder = ModelFolder,
                FirstSource = firstSource,
                FirstCatalogue = "colours",
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
