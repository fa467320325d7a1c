using ClosetCompanion.Training.Runs;
using TorchSharp;

namespace ClosetCompanion.Training.Native;

/// <summary>
/// Opens what a run computes on. The program is built with libtorch for the processor; where somebody has put libtorch
/// for CUDA of the same version beside it instead, a graphics card can be used.
/// </summary>
internal static class TrainingDevice
{
    private const string CudaLibrary = "libtorch_cuda.so";

    /// <summary>The device.</summary>
    /// <exception cref="TrainingException">There is no CUDA library, or no graphics card that it can use.</exception>
    public static torch.Device Open(DeviceKind kind) => Open(kind, AppContext.BaseDirectory);

    /// <inheritdoc cref="Open(DeviceKind)"/>
    /// <param name="kind">What is wanted.</param>
    /// <param name="folder">The program's folder.</param>
    public static torch.Device Open(DeviceKind kind, string folder)
    {
        if (kind == DeviceKind.Cpu)
        {
            return torch.CPU;
        }

        string[] places = [folder, Path.Combine(folder, "runtimes", "linux-x64", "native")];
        if (!places.Any(place => File.Exists(Path.Combine(place, CudaLibrary))))
        {
            throw new TrainingException(
                $"There is no {CudaLibrary} in {folder}: this program was built with libtorch for the processor. Put the files of libtorch for CUDA {torch.__version__} there, or train with --device cpu."
            );
        }

        return torch.TryInitializeDeviceType(DeviceType.CUDA) && torch.cuda.is_available()
            ? torch.CUDA
            : throw new TrainingException(
                "The library of CUDA is there, but no graphics card that it can use. See whether nvidia-smi lists one, or train with --device cpu."
            );
    }
}
