using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Imaging;

namespace ClosetCompanion.Search.Embedding;

/// <summary>Lets through the pictures that a model can look at.</summary>
public sealed class DecodingCheck(ClipModel model) : IPictureCheck
{
    /// <inheritdoc />
    public string? FindProblem(ReadOnlyMemory<byte> picture)
    {
        try
        {
            model.FitPicture(picture);
            return null;
        }
        catch (PictureException refused)
        {
            return refused.Message;
        }
    }
}
