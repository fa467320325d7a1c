using System.CommandLine;
using ClosetCompanion.Training.Commands;
using ClosetCompanion.Training.Native;

Allocator.KeepFreedMemory();
LibTorch.Load();
var root = new RootCommand(
    "closet-train: trains the models of Closet Companion and writes them as model folders."
)
{
    RunCommand.Create(),
    ExportCommand.Create(),
    MeasureCommand.Create(),
    EstimateCommand.Create(),
    VocabularyCommand.Create(),
    OutfitsCommand.Create(),
    WordsCommand.Create(),
    FeedbackCommand.Create(),
    SimulateFeedbackCommand.Create(),
    AblationCommand.Create(),
    TryCommand.Create(),
    RandomClipCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
