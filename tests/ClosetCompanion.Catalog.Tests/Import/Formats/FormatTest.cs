using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Sources;

namespace ClosetCompanion.Catalog.Tests.Import.Formats;

/// <summary>Reads small exports with pictures beside them.</summary>
public abstract class FormatTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected FormatTest()
    {
        foreach (string name in (string[])["red.jpg", "blue.jpg", "green.jpg", "m/h/coat.jpg"])
        {
            _folder.Write(name, $"picture {name}");
        }
    }

    protected static DateTimeOffset Now { get; } = DateTimeOffset.UtcNow;

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected string Write(string name, string text) => _folder.Write(name, text);

    protected string PathOf(string name) => _folder.File(name);

    protected async Task<IReadOnlyList<SourceRow>> ReadAsync(string name, string text) =>
        await StoreContents.ListAsync(new FeedSource(Write(name, text)).ReadAsync());
}
