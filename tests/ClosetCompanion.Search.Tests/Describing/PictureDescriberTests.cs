using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Search.Describing;
using ClosetCompanion.Tests.Shared;

namespace ClosetCompanion.Search.Tests.Describing;

public sealed class PictureDescriberTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("closet-describe-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(230, 20, 20, "red")]
    [InlineData(20, 230, 20, "green")]
    [InlineData(20, 20, 230, "blue")]
    public async Task Tells_the_colour_of_a_picture(int red, int green, int blue, string expected)
    {
        var colour = await ColourOfAsync(ColourSource.Picture(red, green, blue), scale: null);

        colour.Value.ShouldBe(expected);
        colour.Probability.ShouldBeInRange(0, 1);
        colour.Others.ShouldAllBe(other => other.Value <= colour.Probability);
    }

    [Fact]
    public async Task Is_as_sure_as_the_model_was_found_to_be_right()
    {
        var picture = ColourSource.Picture(230, 20, 20);

        var doubtful = await ColourOfAsync(picture, scale: 1);
        var certain = await ColourOfAsync(picture, scale: 50);

        doubtful.Probability.ShouldBeLessThan(0.2);
        certain.Probability.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Every_value_has_words_and_names() =>
        PictureAttributes
            .Load()
            .Values.SelectMany(values => values.Values)
            .ShouldAllBe(value => value.Phrases.Count > 0 && value.Names.Count > 0);

    private async Task<DescribedAttribute> ColourOfAsync(byte[] picture, double? scale)
    {
        var folder = Path.Combine(_folder, $"{scale}");
        Directory.CreateDirectory(folder);
        await ColourModel.WriteAsync(folder, Cancellation);
        if (scale is { } value)
        {
            var manifest = ModelManifestJson.Read(folder) with
            {
                AttributeScales = new Dictionary<string, double> { ["colour"] = value },
            };
            await ModelManifestJson.WriteAsync(folder, manifest, Cancellation);
        }

        using var model = ClipModel.Load(folder);
        var describer = await PictureDescriber.CreateAsync(model, Cancellation);
        var described = await describer.DescribeAsync(picture, Cancellation);
        return described.Single(attribute => attribute.Attribute == "colour");
    }
}
