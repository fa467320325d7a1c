using ClosetCompanion.Training.Native;
using ClosetCompanion.Training.Tests;
using TorchSharp;

[assembly: AssemblyFixture(typeof(LoadedTorch))]
[assembly: SeededTests]

// libtorch's source of randomness is one for the whole process, and each test has the cores to itself.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace ClosetCompanion.Training.Tests;

/// <summary>libtorch, loaded before the first test.</summary>
public sealed class LoadedTorch
{
    public LoadedTorch()
    {
        // As the program does.
        Allocator.KeepFreedMemory();
        LibTorch.Load();
        // Two threads wait for each other at every operation: a quarter more processor time, and far longer beside other programs.
        torch.set_num_threads(1);
    }
}
