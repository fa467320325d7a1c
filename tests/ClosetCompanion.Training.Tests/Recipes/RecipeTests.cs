using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Tests.Runs;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Tests.Recipes;

public sealed class RecipeTests
{
    private static readonly Recipe _plain = new ToyRun().Recipe;

    [Fact]
    public void A_sound_recipe_has_no_problem() => _plain.Problem.ShouldBeNull();

    [Fact]
    public void A_problem_is_told_with_its_section() =>
        (_plain with { Captions = new CaptionSection { WordDrop = 1 } }).Problem.ShouldBe(
            "captions: wordDrop must be from 0 to below 1"
        );

    [Fact]
    public void A_batch_in_parts_is_refused_where_normalisation_looks_at_all_of_it() =>
        (_plain with { Schedule = _plain.Schedule with { PicturesAtOnce = 4 } })
            .Problem.ShouldNotBeNull()
            .ShouldContain("batch normalisation looks at all of it");

    [Fact]
    public void Words_say_what_is_wrong_with_them()
    {
        (_plain with { Words = new WordsSection() }).Problem.ShouldBeNull();
        (_plain with { Words = new WordsSection { Steps = 0 } })
            .Problem.ShouldNotBeNull()
            .ShouldStartWith("words: steps");
        (_plain with { Words = new WordsSection { KeepTitles = -1 } })
            .Problem.ShouldNotBeNull()
            .ShouldStartWith("words: keepTitles");
        (_plain with { Words = new WordsSection { LogitScale = double.NaN } })
            .Problem.ShouldNotBeNull()
            .ShouldStartWith("words: logitScale");
    }

    [Fact]
    public void A_batch_in_parts_is_refused_with_dropout() =>
        (
            _plain with
            {
                Model = _plain.Model with { Dropout = 0.1 },
                Schedule = _plain.Schedule with { PicturesAtOnce = 4 },
            }
        )
            .Problem.ShouldNotBeNull()
            .ShouldContain("dropout would differ");

    [Fact]
    public void A_batch_in_parts_goes_with_a_picture_tower_that_stays_as_it_is() =>
        (
            _plain with
            {
                Schedule = _plain.Schedule with
                {
                    PicturesAtOnce = 4,
                    Phases = [new TrainingPhase { Epochs = 1, PictureRate = 0 }],
                },
            }
        ).Problem.ShouldBeNull();

    [Theory]
    [InlineData("random", null)]
    [InlineData("package:MiniLM", null)]
    [InlineData("run:first", null)]
    [InlineData("package:", "'package:' is none of")]
    [InlineData("elsewhere", "'elsewhere' is none of")]
    public void A_tower_says_where_it_starts_from(string start, string? problem)
    {
        var found = TowerStart.ProblemOf(start);

        if (problem is null)
        {
            found.ShouldBeNull();
        }
        else
        {
            found.ShouldNotBeNull().ShouldStartWith(problem);
        }
    }

    [Fact]
    public void Heads_learn_alone_at_first_only() =>
        (
            _plain with
            {
                Schedule = _plain.Schedule with
                {
                    Phases = [new TrainingPhase { Epochs = 1 }, ToyRun.HeadsAlone(epochs: 1)],
                },
            }
        ).Problem.ShouldBe("schedule: phases with headsAlone come first");

    [Fact]
    public void Texts_are_read_ahead_only_while_the_text_tower_stays_as_it_is()
    {
        var ahead = ToyRun.TextsAhead(epochs: 1);

        With(ahead).Problem.ShouldBeNull();
        With(ToyRun.HeadsAlone(epochs: 1), ahead, new TrainingPhase { Epochs = 1 })
            .Problem.ShouldBeNull();
        With(ahead with { TextRate = 0.1 })
            .Problem.ShouldBe("schedule: textsAhead needs a textRate of 0");
        With(new TrainingPhase { Epochs = 1 }, ahead)
            .Problem.ShouldBe(
                "schedule: phases with textsAhead come before those in which the text tower learns"
            );

        static Recipe With(params TrainingPhase[] phases) =>
            _plain with
            {
                Schedule = _plain.Schedule with { Phases = phases },
            };
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(-1, false)]
    public void Stages_that_stay_as_they_start_are_counted(int frozen, bool sound)
    {
        var recipe = _plain with
        {
            Model = _plain.Model with { Picture = _plain.Model.Picture! with { Frozen = frozen } },
        };

        (recipe.Problem is null).ShouldBe(sound, recipe.Problem);
    }

    [Theory]
    [InlineData(null, 0, true)]
    [InlineData(0, 0, true)]
    [InlineData(8, 0.5, true)]
    [InlineData(8, 0, false)]
    [InlineData(0, 0.5, false)]
    [InlineData(null, 0.5, false)]
    public void Photos_are_learned_from_where_the_loss_has_them(
        int? ofStep,
        double weight,
        bool sound
    )
    {
        var recipe = _plain with
        {
            Data = _plain.Data with
            {
                Photos = ofStep is { } count ? new PhotoSettings { OfStep = count } : null,
            },
            Loss = _plain.Loss with { Photos = weight },
        };

        (recipe.Problem is null).ShouldBe(sound, recipe.Problem);
    }

    [Fact]
    public void A_rate_of_a_phase_is_above_zero() =>
        (
            _plain with
            {
                Schedule = _plain.Schedule with
                {
                    Phases = [new TrainingPhase { Epochs = 1, LearningRate = 0 }],
                },
            }
        ).Problem.ShouldBe("schedule: learningRate of a phase must be above 0");
}
