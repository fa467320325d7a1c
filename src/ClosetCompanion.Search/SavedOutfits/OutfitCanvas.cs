using ClosetCompanion.Catalog.Store.Outfits;
using ClosetCompanion.Clip.Imaging;
using NetVips;

namespace ClosetCompanion.Search.SavedOutfits;

/// <summary>The picture of an outfit: pieces lie on white, one above the other. It holds one decoded piece at a time.</summary>
public sealed class OutfitCanvas
{
    /// <summary>The narrowest picture, in pixels.</summary>
    public const int Narrowest = 100;

    /// <summary>The widest picture, in pixels.</summary>
    public const int Widest = 1600;

    private const int JpegQuality = 90;
    private const int WebpQuality = 84;

    private readonly int _width;
    private readonly int _height;
    private readonly byte[] _pixels;

    /// <summary>An empty picture; four parts wide, five parts high.</summary>
    /// <param name="width">Its width in pixels, <see cref="Narrowest"/> to <see cref="Widest"/>.</param>
    public OutfitCanvas(int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, Narrowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, Widest);
        _width = width;
        _height = HeightOf(width);
        _pixels = new byte[_width * _height * RgbPicture.Channels];
        _pixels.AsSpan().Fill(byte.MaxValue);
    }

    /// <summary>The height of a picture of a width.</summary>
    public static int HeightOf(int width) => width * 5 / 4;

    /// <summary>Draws a piece above what lies there; what hangs over the border is cut off.</summary>
    /// <param name="picture">The encoded picture of its product.</param>
    /// <param name="piece">Where it lies.</param>
    /// <param name="cancellationToken">Stops the decoding.</param>
    /// <exception cref="PictureException">The picture cannot be read; nothing is drawn then.</exception>
    public void Draw(
        ReadOnlyMemory<byte> picture,
        OutfitPiece piece,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(piece);
        var side = Math.Max(1, piece.Size * _width / OutfitPiece.Whole);
        var cut = CutPicture.Of(picture, side, cancellationToken);
        var left = (piece.X * _width / OutfitPiece.Whole) - (cut.Width / 2);
        var top = (piece.Y * _height / OutfitPiece.Whole) - (cut.Height / 2);
        for (var y = Math.Max(0, -top); y < cut.Height && top + y < _height; y++)
        {
            for (var x = Math.Max(0, -left); x < cut.Width && left + x < _width; x++)
            {
                Blend(cut, (y * cut.Width) + x, ((top + y) * _width) + left + x);
            }
        }
    }

    /// <summary>The picture as a file.</summary>
    public byte[] Save(OutfitPictureFormat format)
    {
        using var pixels = Image.NewFromMemory(
            _pixels,
            _width,
            _height,
            RgbPicture.Channels,
            Enums.BandFormat.Uchar
        );
        using var image = pixels.Copy(interpretation: Enums.Interpretation.Srgb);
        return format switch
        {
            OutfitPictureFormat.Webp => image.WebpsaveBuffer(
                q: WebpQuality,
                keep: Enums.ForeignKeep.None
            ),
            OutfitPictureFormat.Png => image.PngsaveBuffer(keep: Enums.ForeignKeep.None),
            OutfitPictureFormat.Jpeg => image.JpegsaveBuffer(
                q: JpegQuality,
                keep: Enums.ForeignKeep.None
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, message: null),
        };
    }

    private void Blend(CutPicture cut, int from, int to)
    {
        int opacity = cut.Pixels[(from * CutPicture.Channels) + 3];
        for (var channel = 0; channel < RgbPicture.Channels; channel++)
        {
            ref var below = ref _pixels[(to * RgbPicture.Channels) + channel];
            int above = cut.Pixels[(from * CutPicture.Channels) + channel];
            below = (byte)(
                ((above * opacity) + (below * (byte.MaxValue - opacity)) + 127) / byte.MaxValue
            );
        }
    }
}
