using ClosetCompanion.Training.Native;
using ClosetCompanion.Training.Tests;

[assembly: AssemblyFixture(typeof(LoadedTorch))]
[assembly: SeededTests]

// libtorch's source of randomness is one for the whole process, and each test has the cores to itself.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace ClosetCompanion.Training.Tests;

/// <summary>libtorch, loaded before the first test.</summary>
public sealed class LoadedTorch
{
    public LoadedTorch() => LibTorch.Load();
}
