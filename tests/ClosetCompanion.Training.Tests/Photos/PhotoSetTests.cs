using ClosetCompanion.Clip.Models;
using ClosetCompanion.Training.Photos;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;

namespace ClosetCompanion.Training.Tests.Photos;

public sealed class PhotoSetTests : IDisposable
{
    private static readonly ImageSettings _image = new()
    {
        Width = 16,
        Height = 16,
        Resize = ResizeRule.Pad,
        Mean = [0.5f, 0.5f, 0.5f],
        Std = [0.25f, 0.25f, 0.25f],
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("closet-photos-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task No_sender_is_on_two_sides()
    {
        await WriteAsync(senders: 20, perSender: 3);
        using var photos = await BuildAsync();

        var sides = new[] { photos.Training, photos.Development, photos.Test };

        sides.Sum(side => side.Count).ShouldBe(60);
        photos.Development.Select(photo => photo.Sender).Distinct().Count().ShouldBe(3);
        photos.Test.Select(photo => photo.Sender).Distinct().Count().ShouldBe(3);
        sides.SelectMany(side => side.Select(photo => photo.Sender).Distinct()).ShouldBeUnique();
    }

    [Fact]
    public async Task Photos_that_changed_are_decoded_again()
    {
        await WriteAsync(senders: 4, perSender: 2);
        using (var before = await BuildAsync())
        {
            before.Training.Count.ShouldBeLessThanOrEqualTo(8);
        }

        await WriteAsync(senders: 6, perSender: 2);
        using var after = await BuildAsync();

        (after.Training.Count + after.Development.Count + after.Test.Count).ShouldBe(12);
    }

    [Fact]
    public async Task Says_which_row_of_the_labels_is_broken()
    {
        await WriteAsync(senders: 2, perSender: 1);
        await File.AppendAllTextAsync(At("photos/labels.csv"), "Dress/9.png,Dress\n", Token);

        var refused = await Should.ThrowAsync<TrainingException>(BuildAsync);

        refused.Message.ShouldContain("Row 4 of labels.csv");
        refused.Message.ShouldContain("2 fields instead of 3");
    }

    private async Task<PhotoSet> BuildAsync() =>
        await new PhotoSetBuilder(_image, At("decoded")).BuildAsync(
            At("photos"),
            new PhotoSettings(),
            seed: 3,
            Token
        );

    private string At(string name) => Path.Combine(_folder, name);

    private async Task WriteAsync(int senders, int perSender)
    {
        Directory.CreateDirectory(At("photos/Dress"));
        var rows = new List<string> { "file,label,sender" };
        for (var sender = 0; sender < senders; sender++)
        {
            for (var i = 0; i < perSender; i++)
            {
                var name = $"Dress/{sender}-{i}.png";
                await File.WriteAllBytesAsync(
                    At($"photos/{name}"),
                    DrawnPicture.Of((byte)(sender * 10), (byte)(i * 50), 90),
                    Token
                );
                rows.Add($"{name},Dress,{sender}");
            }
        }

        await File.WriteAllTextAsync(
            At("photos/labels.csv"),
            string.Join('\n', rows) + "\n",
            Token
        );
    }
}
