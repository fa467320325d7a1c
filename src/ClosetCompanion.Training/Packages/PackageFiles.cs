using ClosetCompanion.Clip;

namespace ClosetCompanion.Training.Packages;

/// <summary>Files of packages with weights, which the build lays beside the program.</summary>
internal static class PackageFiles
{
    private const string Folder = "weights";

    /// <summary>The path of a file.</summary>
    /// <exception cref="ModelException">It is not there.</exception>
    public static string Find(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, Folder, name);
        return File.Exists(path)
            ? path
            : throw new ModelException(
                $"{name} is not beside the program ({path}): restore and build closet-train again, and see recipes for the names of packages."
            );
    }
}
