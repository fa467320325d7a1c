using ClosetCompanion.Search.Describing;

namespace ClosetCompanion.Search;

public sealed partial class Companion
{
    private readonly Lock _describing = new();
    private Task<PictureDescriber>? _describer;

    /// <summary>Says what an encoded picture (JPEG, PNG, WebP ...) shows: one answer for each attribute.</summary>
    /// <exception cref="Clip.Imaging.PictureException">The picture cannot be read; the error says why.</exception>
    public async Task<IReadOnlyList<DescribedAttribute>> DescribeAsync(
        ReadOnlyMemory<byte> picture,
        CancellationToken cancellationToken = default
    )
    {
        var describer = await Describer().WaitAsync(cancellationToken);
        return await describer.DescribeAsync(picture, cancellationToken);
    }

    private async Task<DescribedFields> DescribeFieldsAsync() => new(await Describer());

    // The words of all attributes are embedded once, when somebody first asks.
    private Task<PictureDescriber> Describer()
    {
        lock (_describing)
        {
            return _describer ??= PictureDescriber.CreateAsync(Model);
        }
    }
}
