using ClosetCompanion.Training.Native;
using ClosetCompanion.Training.Tests;

[assembly: AssemblyFixture(typeof(LoadedTorch))]

namespace ClosetCompanion.Training.Tests;

/// <summary>libtorch, loaded before the first test.</summary>
public sealed class LoadedTorch
{
    public LoadedTorch() => LibTorch.Load();
}
