using ClosetCompanion.Clip.Imaging;
using CsCheck;

namespace ClosetCompanion.Clip.Tests.Imaging;

public sealed class BicubicResamplerTests
{
    private static readonly Gen<(
        int Width,
        int Height,
        int NewWidth,
        int NewHeight,
        int Seed
    )> _sizes = Gen.Select(
        Gen.Int[1, 70],
        Gen.Int[1, 70],
        Gen.Int[1, 70],
        Gen.Int[1, 70],
        Gen.Int[0, 1000]
    );

    [Fact]
    public void Gives_the_same_bytes_with_vectors_and_without() =>
        _sizes.Sample(size =>
        {
            var picture = Pictures.Noise(size.Width, size.Height, size.Seed);
            var across = BicubicWeights.Create(size.Width, size.NewWidth, 0, size.NewWidth);
            var down = BicubicWeights.Create(size.Height, size.NewHeight, 0, size.NewHeight);
            var vectors = BicubicResampler.Resample(
                new PictureRows(picture),
                across,
                down,
                new VectorResamplePass()
            );
            var portable = BicubicResampler.Resample(
                new PictureRows(picture),
                across,
                down,
                new PortableResamplePass()
            );
            return vectors.Pixels.AsSpan().SequenceEqual(portable.Pixels);
        });

    [Fact]
    public void Cuts_the_same_bytes_that_a_whole_resize_has() =>
        _sizes.Sample(size =>
        {
            var picture = Pictures.Noise(size.Width, size.Height, size.Seed);
            var whole = BicubicResampler.Resize(picture, size.NewWidth, size.NewHeight);
            var (left, top) = (size.Seed % size.NewWidth, size.Seed % size.NewHeight);
            var (width, height) = (size.NewWidth - left, size.NewHeight - top);
            var part = BicubicResampler.ResizeAndCrop(
                picture,
                size.NewWidth,
                size.NewHeight,
                left,
                top,
                width,
                height
            );
            return Enumerable
                .Range(0, height)
                .All(row =>
                    part.Pixels.AsSpan(row * width * 3, width * 3)
                        .SequenceEqual(
                            whole.Pixels.AsSpan(
                                (((top + row) * size.NewWidth) + left) * 3,
                                width * 3
                            )
                        )
                );
        });

    [Fact]
    public void Keeps_a_plain_colour_and_an_unchanged_size() =>
        _sizes.Sample(size =>
        {
            var plain = Pictures.Plain(size.Width, size.Height, 255, 1, 128);
            var noise = Pictures.Noise(size.Width, size.Height, size.Seed);
            return BicubicResampler
                    .Resize(plain, size.NewWidth, size.NewHeight)
                    .Pixels.AsSpan()
                    .SequenceEqual(
                        Pictures.Plain(size.NewWidth, size.NewHeight, 255, 1, 128).Pixels
                    )
                && BicubicResampler
                    .Resize(noise, size.Width, size.Height)
                    .Pixels.AsSpan()
                    .SequenceEqual(noise.Pixels);
        });

    [Fact]
    public void Refuses_a_part_outside_the_picture() =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            BicubicResampler.ResizeAndCrop(Pictures.Noise(4, 4), 8, 8, 5, 0, 4, 4)
        );
}
