using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Tests.Runs;
using ClosetCompanion.Training.Towers;

[assembly: AssemblyFixture(typeof(TrainedToy))]

namespace ClosetCompanion.Training.Tests.Runs;

/// <summary>A toy run that has ended: trained when it is first asked for, and shared by tests that only look at it.</summary>
public sealed class TrainedToy : IDisposable
{
    private const string Folder = "trained";

    private readonly Lazy<Task<TrainingSet>> _data;

    public TrainedToy() => _data = new(RunAsync);

    internal ToyRun Toy { get; } = new();

    /// <summary>What it was trained on.</summary>
    internal Task<TrainingSet> DataAsync() => _data.Value;

    /// <summary>What it has learned at its end, not what did best on the one title that it kept back.</summary>
    internal async Task<TwoTowers> LoadAsync()
    {
        var data = await _data.Value;
        var model = (TwoTowers)Toy.Start(data, Folder).CreateModel();
        new Checkpoint(Toy.Path($"{Folder}/{TrainingRun.LatestFile}")).Load(model);
        return model;
    }

    public void Dispose()
    {
        if (_data.IsValueCreated && _data.Value.IsCompletedSuccessfully)
        {
            _data.Value.Result.Dispose();
        }

        Toy.Dispose();
    }

    private async Task<TrainingSet> RunAsync()
    {
        var data = await Toy.DataAsync(perTitle: 50);
        (await Toy.Start(data, Folder).RunAsync(TestContext.Current.CancellationToken)).Dispose();
        return data;
    }
}
