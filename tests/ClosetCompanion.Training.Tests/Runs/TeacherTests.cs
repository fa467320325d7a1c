using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Towers;
using static TorchSharp.torch;

namespace ClosetCompanion.Training.Tests.Runs;

public sealed class TeacherTests(TrainedToy trained)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Judges_by_the_mean_of_cosines_and_logit_scales()
    {
        using var toy = new ToyRun();
        using var data = await toy.DataAsync(perTitle: 2);
        using var augmentation = new PictureAugmentation(toy.Recipe.Model.Image);
        using var first = toy.Member(1);
        using var second = toy.Member(2);
        var teacher = Teacher.Of([first, second], (32, 32), data, augmentation, Token);
        int[] pictures = [data.Training[7].Picture, data.Training[3].Picture];
        var padded = PaddedTokens.From([toy.Tokenizer.Encode("a red ring")]);
        using var ids = tensor(padded.Ids).view(-1, padded.Length);
        using var pixels = augmentation.Normalise(data.Pictures.Read(pictures));

        using var judged = teacher.Judge(
            tensor(Array.ConvertAll(pictures, picture => (long)picture)),
            teacher.EmbedTexts(ids)
        );

        using var scale = (first.LogitScale * second.LogitScale).sqrt();
        using var expected = scale * (CosinesOf(first) + CosinesOf(second)) / 2;
        judged.shape.ShouldBe([2, 1]);
        (judged - expected).abs().max().item<float>().ShouldBeLessThan(1e-4f);

        Tensor CosinesOf(TwoTowers model) =>
            model.EmbedPictures(pixels).matmul(model.EmbedTexts(ids).t());
    }

    [Fact]
    public async Task A_run_can_learn_from_nothing_but_its_teacher()
    {
        var toy = trained.Toy;
        var data = await trained.DataAsync();
        using var model = await trained.LoadAsync();
        using var unseen = await toy.UnseenDrawingsAsync(perTitle: 10, seed: 14);
        using var augmentation = new PictureAugmentation(toy.Recipe.Model.Image);
        using var pupils = new ToyRun
        {
            Recipe = toy.Recipe with
            {
                Member = 1,
                Loss = new LossSection { TeacherShare = 1 },
            },
        };

        await pupils
            .Start(data, "pupil", teacher: Teacher.Of([model], (32, 32), data, augmentation, Token))
            .RunAsync(Token);

        using var pupil = pupils.Start(data, "pupil").CreateModel();
        new Checkpoint(pupils.Path($"pupil/{TrainingRun.LatestFile}")).Load(pupil);
        new DevelopmentEvaluation(unseen, augmentation, toy.Tokenizer)
            .Measure(pupil, (32, 32), ahead: null, Token)
            .Titles.PrecisionAt10.ShouldBeGreaterThan(0.9);
    }

    [Theory]
    [InlineData(0.5, false, "name the folders of finished runs by --teacher")]
    [InlineData(0, true, "leave --teacher out")]
    public async Task Recipe_and_command_must_agree_on_teachers(
        double share,
        bool named,
        string message
    )
    {
        var folder = Directory.CreateTempSubdirectory("closet-teacher-").FullName;
        try
        {
            var recipe = Path.Combine(folder, "recipe.json");
            await File.WriteAllTextAsync(
                recipe,
                KilledRunTests.Recipe.Replace(
                    "\"memory\"",
                    FormattableString.Invariant($"\"teacherShare\": {share}, \"memory\"")
                ),
                Token
            );
            var options = new RecipeRunOptions(
                recipe,
                folder,
                Path.Combine(folder, "work"),
                Path.Combine(folder, "model"),
                Resume: false
            )
            {
                Teachers = named ? [folder] : [],
            };

            var refused = await Should.ThrowAsync<TrainingException>(() =>
                RecipeRun.RunAsync(options, TextWriter.Null, Token)
            );

            refused.Message.ShouldContain(message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
