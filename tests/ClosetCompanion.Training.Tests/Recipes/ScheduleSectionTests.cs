using ClosetCompanion.Training.Recipes;

namespace ClosetCompanion.Training.Tests.Recipes;

public sealed class ScheduleSectionTests
{
    [Fact]
    public void Checkpoints_come_at_the_end_of_epochs_and_between_and_seldom_while_heads_learn_alone()
    {
        var schedule = new ScheduleSection
        {
            Phases =
            [
                new TrainingPhase
                {
                    Epochs = 7,
                    HeadsAlone = true,
                    PictureRate = 0,
                    TextRate = 0,
                },
                new TrainingPhase { Epochs = 2 },
            ],
            BatchSize = 8,
            WarmUpSteps = 1,
            CheckpointEvery = 4,
        };

        // Seven epochs of ten steps for the heads, two for all.
        Enumerable
            .Range(1, 90)
            .Where(done => schedule.IsCheckpoint(done, stepsPerEpoch: 10))
            .ShouldBe([50, 70, 72, 76, 80, 84, 88, 90]);
    }

    [Fact]
    public void The_last_step_is_kept_where_heads_alone_are_all_there_is()
    {
        var schedule = new ScheduleSection
        {
            Phases =
            [
                new TrainingPhase
                {
                    Epochs = 2,
                    HeadsAlone = true,
                    PictureRate = 0,
                    TextRate = 0,
                },
            ],
            BatchSize = 8,
            WarmUpSteps = 1,
        };

        Enumerable
            .Range(1, 20)
            .Where(done => schedule.IsCheckpoint(done, stepsPerEpoch: 10))
            .ShouldBe([20]);
    }
}
