using ClosetCompanion.Web.Arguments;

namespace ClosetCompanion.Web.Models;

/// <summary>The card that lies in the model's folder.</summary>
internal sealed class ModelCard
{
    private const string FileName = "README.md";
    private const int MostBytes = 256 * 1024;

    private readonly string _path;

    internal ModelCard(ServeOptions options) => _path = Path.Combine(options.ModelFolder, FileName);

    /// <summary>The card as HTML; null when the model has none, or an empty or very large one.</summary>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken = default)
    {
        var file = new FileInfo(_path);
        if (!file.Exists || file.Length is 0 or > MostBytes)
        {
            return null;
        }

        return ModelCardText.ToHtml(await File.ReadAllTextAsync(_path, cancellationToken));
    }
}
