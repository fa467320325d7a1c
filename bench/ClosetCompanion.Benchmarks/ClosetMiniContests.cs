using ClosetCompanion.Benchmarks.Measuring;
using ClosetCompanion.Clip;

namespace ClosetCompanion.Benchmarks;

/// <summary>The model that comes with the program, as people wait for it: from files and words to vectors.</summary>
/// <param name="oneCore">The model on one thread.</param>
/// <param name="allCores">The model on all cores.</param>
/// <param name="pictures">JPEG files.</param>
internal sealed class ClosetMiniContests(
    ClipModel oneCore,
    ClipModel allCores,
    IReadOnlyList<ReadOnlyMemory<byte>> pictures
)
{
    public const string OnePicture = "one picture from a 400x533 JPEG, on one core";
    public const string OneText = "one text of six words, on one core";
    public const string ManyPictures = "32 pictures from 400x533 JPEGs, on all cores";

    private const int Repeat = 20;

    /// <summary>What issues and users ask about.</summary>
    public IEnumerable<Contest> All() =>
        [
            Repeated(OnePicture, token => oneCore.EmbedImageAsync([pictures[0]], token)),
            Repeated(OneText, token => oneCore.EmbedTextAsync(Texts.Short(1), token)),
            new Contest(
                ManyPictures,
                pictures.Count,
                [Contender.Of(token => allCores.EmbedImageAsync(pictures, token))]
            ),
        ];

    private static Contest Repeated(string name, Func<CancellationToken, Task> workAsync) =>
        new(
            name,
            Repeat,
            [
                Contender.Of(async token =>
                {
                    for (var time = 0; time < Repeat; time++)
                    {
                        await workAsync(token);
                    }
                }),
            ]
        );
}
