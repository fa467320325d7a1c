using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Clip.Imaging;

/// <summary>
/// Turns pictures into the pixel tensors that a model's picture tower takes. Safe to use from several threads at once.
/// </summary>
public sealed class PictureProcessor
{
    private const byte White = 255;

    private readonly ImageSettings _settings;
    private readonly PictureDecoder _decoder;

    /// <summary>The normalised value of each byte, for red, green and blue.</summary>
    private readonly float[][] _normalised = new float[RgbPicture.Channels][];

    /// <summary>Makes a processor for one model.</summary>
    /// <param name="settings">What the model's manifest says about pictures.</param>
    /// <param name="limits">How large a picture may be; the default limits when null.</param>
    /// <exception cref="ArgumentException">The settings do not describe a tensor.</exception>
    public PictureProcessor(ImageSettings settings, PictureLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Width, 1, nameof(settings));
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Height, 1, nameof(settings));
        if (settings.Mean.Count != RgbPicture.Channels || settings.Std.Count != RgbPicture.Channels)
        {
            throw new ArgumentException(
                "Mean and std need three numbers: red, green, blue.",
                nameof(settings)
            );
        }

        if (settings.Std.Any(std => !(std > 0)))
        {
            throw new ArgumentException("Every std must be above 0.", nameof(settings));
        }

        _settings = settings;
        _decoder = new PictureDecoder(limits);
        for (var channel = 0; channel < _normalised.Length; channel++)
        {
            var (mean, std) = (settings.Mean[channel], settings.Std[channel]);
            _normalised[channel] =
            [
                .. Enumerable.Range(0, 256).Select(value => ((value / 255f) - mean) / std),
            ];
        }
    }

    /// <summary>The number of floats of a tensor: 3 x height x width.</summary>
    public int TensorLength => RgbPicture.Channels * _settings.Height * _settings.Width;

    /// <summary>Turns an encoded picture into a tensor [3, Height, Width].</summary>
    /// <exception cref="PictureException">The picture cannot be read; the error says why.</exception>
    public float[] Process(ReadOnlyMemory<byte> picture)
    {
        var tensor = new float[TensorLength];
        Process(picture, tensor);
        return tensor;
    }

    /// <summary>Writes an encoded picture as a tensor [3, Height, Width].</summary>
    /// <param name="picture">The encoded picture.</param>
    /// <param name="tensor">Takes <see cref="TensorLength"/> floats.</param>
    /// <exception cref="PictureException">The picture cannot be read; the error says why.</exception>
    public void Process(ReadOnlyMemory<byte> picture, Span<float> tensor) =>
        Normalise(Fit(picture), tensor);

    /// <summary>Decodes a picture and resizes it to the model's input; its rows are resized as they are decoded.</summary>
    /// <param name="picture">The encoded picture.</param>
    /// <param name="cancellationToken">Stops the decoding.</param>
    /// <exception cref="PictureException">The picture cannot be read; the error says why.</exception>
    public RgbPicture Fit(
        ReadOnlyMemory<byte> picture,
        CancellationToken cancellationToken = default
    ) => _decoder.Decode(picture, Fit, cancellationToken);

    /// <summary>Resizes a picture to the model's input by the model's rule: cut to its centre, or whole on white.</summary>
    public RgbPicture Fit(RgbPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return Fit(new PictureRows(picture));
    }

    private RgbPicture Fit(PixelRows picture) =>
        _settings.Resize switch
        {
            ResizeRule.Crop => Crop(picture),
            ResizeRule.Pad => Pad(picture),
            _ => throw new InvalidOperationException($"Unknown resize rule {_settings.Resize}."),
        };

    /// <summary>Writes a picture that has the model's input size as a tensor [3, Height, Width].</summary>
    /// <param name="fitted">A picture as <see cref="Fit(RgbPicture)"/> returns it.</param>
    /// <param name="tensor">Takes <see cref="TensorLength"/> floats: all red, then all green, then all blue.</param>
    public void Normalise(RgbPicture fitted, Span<float> tensor)
    {
        ArgumentNullException.ThrowIfNull(fitted);
        ArgumentOutOfRangeException.ThrowIfNotEqual(fitted.Width, _settings.Width, nameof(fitted));
        ArgumentOutOfRangeException.ThrowIfNotEqual(
            fitted.Height,
            _settings.Height,
            nameof(fitted)
        );
        ArgumentOutOfRangeException.ThrowIfNotEqual(tensor.Length, TensorLength, nameof(tensor));
        var plane = _settings.Width * _settings.Height;
        var (red, green, blue) = (_normalised[0], _normalised[1], _normalised[2]);
        var reds = tensor[..plane];
        var greens = tensor[plane..(2 * plane)];
        var blues = tensor[(2 * plane)..];
        var pixels = fitted.Pixels.AsSpan();
        for (var pixel = 0; pixel < plane; pixel++)
        {
            reds[pixel] = red[pixels[0]];
            greens[pixel] = green[pixels[1]];
            blues[pixel] = blue[pixels[2]];
            pixels = pixels[RgbPicture.Channels..];
        }
    }

    /// <summary>The sizes and the place of the cut are rounded as torchvision does it.</summary>
    private RgbPicture Crop(PixelRows picture)
    {
        var (width, height) = (_settings.Width, _settings.Height);
        var widthDecides = (long)picture.Width * height <= (long)picture.Height * width;
        var fullWidth = widthDecides
            ? width
            : (long)((double)((long)height * picture.Width) / picture.Height);
        var fullHeight = widthDecides
            ? (long)((double)((long)width * picture.Height) / picture.Width)
            : height;
        var left = (long)Math.Round((fullWidth - width) / 2.0, MidpointRounding.ToEven);
        var top = (long)Math.Round((fullHeight - height) / 2.0, MidpointRounding.ToEven);
        return BicubicResampler.ResizeAndCrop(
            picture,
            fullWidth,
            fullHeight,
            left,
            top,
            width,
            height
        );
    }

    private RgbPicture Pad(PixelRows picture)
    {
        var (width, height) = (_settings.Width, _settings.Height);
        var scale = Math.Min((double)width / picture.Width, (double)height / picture.Height);
        var innerWidth = Math.Clamp((int)Math.Round(picture.Width * scale), 1, width);
        var innerHeight = Math.Clamp((int)Math.Round(picture.Height * scale), 1, height);
        var inner = BicubicResampler.ResizeAndCrop(
            picture,
            innerWidth,
            innerHeight,
            0,
            0,
            innerWidth,
            innerHeight
        );
        if (innerWidth == width && innerHeight == height)
        {
            return inner;
        }

        var pixels = new byte[TensorLength];
        pixels.AsSpan().Fill(White);
        var left = (width - innerWidth) / 2;
        var top = (height - innerHeight) / 2;
        var innerStride = innerWidth * RgbPicture.Channels;
        for (var row = 0; row < innerHeight; row++)
        {
            var at = (((top + row) * width) + left) * RgbPicture.Channels;
            inner.Pixels.AsSpan(row * innerStride, innerStride).CopyTo(pixels.AsSpan(at));
        }

        return new RgbPicture(width, height, pixels);
    }
}
