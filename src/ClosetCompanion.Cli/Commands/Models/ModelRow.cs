using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Registry;

namespace ClosetCompanion.Cli.Commands.Models;

/// <summary>What <c>closet models list</c> says about a model.</summary>
/// <param name="Name">The name that it is called by.</param>
/// <param name="Folder">Where it is.</param>
/// <param name="Bundled">Whether it came with the program.</param>
/// <param name="Default">Whether it is used when nobody names one.</param>
/// <param name="Embeddings">How many pictures of the store it has embedded.</param>
/// <param name="Bytes">The size of its files.</param>
/// <param name="Family">The architecture.</param>
/// <param name="Dimensions">The components of an embedding.</param>
/// <param name="Width">The width of a picture, in pixels.</param>
/// <param name="Height">The height of a picture, in pixels.</param>
/// <param name="Precisions">The precisions that it can run in.</param>
/// <param name="Hash">The identity of its files.</param>
/// <param name="Problem">Why it cannot be used.</param>
internal sealed record ModelRow(
    string Name,
    string Folder,
    bool Bundled,
    bool Default,
    int Embeddings,
    long Bytes,
    string? Family,
    int? Dimensions,
    int? Width,
    int? Height,
    IReadOnlyList<string>? Precisions,
    string? Hash,
    string? Problem
)
{
    public static ModelRow Of(InstalledModel model, bool isDefault, int embeddings) =>
        new(
            model.Name,
            model.Folder,
            model.IsBundled,
            isDefault,
            embeddings,
            model.Bytes,
            model.Manifest?.Family,
            model.Manifest?.Dimensions,
            model.Manifest?.Image.Width,
            model.Manifest?.Image.Height,
            model.Manifest?.Offered().Select(ModelPrecisions.Name).ToArray(),
            model.Manifest?.Hash,
            model.Problem
        );
}
