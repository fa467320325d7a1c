using ClosetCompanion.Files;

namespace ClosetCompanion.Clip.Files;

/// <summary>A model folder in the making: filled under another name, and renamed when it is complete.</summary>
internal sealed class StagedFolder : IDisposable
{
    private readonly PartialFolder _folder;

    /// <summary>Starts a folder that is to become <paramref name="destination"/>.</summary>
    /// <exception cref="ModelException">Something is there already.</exception>
    public StagedFolder(string destination)
    {
        try
        {
            _folder = new PartialFolder(destination);
        }
        catch (IOException problem)
        {
            throw new ModelException(problem.Message, problem);
        }
    }

    /// <summary>Where to put the files.</summary>
    public string Path => _folder.Path;

    /// <summary>Makes it the destination.</summary>
    /// <exception cref="ModelException">Something has come to be there meanwhile.</exception>
    public void Complete()
    {
        try
        {
            _folder.Complete();
        }
        catch (IOException problem)
        {
            throw new ModelException(problem.Message, problem);
        }
    }

    /// <summary>Removes what was not completed.</summary>
    public void Dispose() => _folder.Dispose();
}
