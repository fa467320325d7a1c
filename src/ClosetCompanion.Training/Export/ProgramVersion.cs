using System.Reflection;

namespace ClosetCompanion.Training.Export;

/// <summary>What the build wrote into the program about itself.</summary>
internal static class ProgramVersion
{
    /// <summary>The commit that it was built from; null where that is not known.</summary>
    public static string? Commit { get; } =
        typeof(ProgramVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+', 2)
            is [_, var commit]
            ? commit
            : null;

    /// <summary>A value of the project file, such as the version of a package.</summary>
    public static string Metadata(string name) =>
        typeof(ProgramVersion)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(entry => entry.Key == name)
            .Value!;
}
