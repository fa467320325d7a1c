using ClosetCompanion.Files;

namespace ClosetCompanion.Catalog.Sqlite.Jobs;

/// <summary>The files of jobs: each job has a folder in the folder of the store.</summary>
/// <param name="folder">The folder of the store.</param>
internal sealed class JobFolder(string folder)
{
    private const string UploadFolder = "upload";
    private const string ReportFile = "report";

    private readonly string _root = Path.Combine(folder, "jobs");

    /// <summary>Takes the file that a job needs; it is gone from where it was.</summary>
    public void TakeUpload(string job, string file)
    {
        Make(job, UploadFolder);
        File.Move(file, Path.Combine(_root, job, UploadFolder, Path.GetFileName(file)));
    }

    /// <summary>Takes the whole report of a job; it is gone from where it was.</summary>
    public void TakeReport(string job, string file)
    {
        Make(job);
        File.Move(file, ReportOf(job), overwrite: true);
    }

    /// <summary>Where the file lies that a job needs; null where there is none.</summary>
    public string? FindUpload(string job)
    {
        string upload = Path.Combine(_root, job, UploadFolder);
        return Directory.Exists(upload) ? Directory.EnumerateFiles(upload).FirstOrDefault() : null;
    }

    /// <summary>Where the whole report of a job lies.</summary>
    public string ReportOf(string job) => Path.Combine(_root, job, ReportFile);

    /// <summary>Removes the file that a job needed.</summary>
    public void RemoveUpload(string job)
    {
        string upload = Path.Combine(_root, job, UploadFolder);
        if (Directory.Exists(upload))
        {
            Directory.Delete(upload, recursive: true);
        }
    }

    /// <summary>Removes the folders of jobs that are no longer known.</summary>
    public void Tidy(IReadOnlySet<string> known)
    {
        if (!Directory.Exists(_root))
        {
            return;
        }
        foreach (string job in Directory.EnumerateDirectories(_root))
        {
            if (!known.Contains(Path.GetFileName(job)))
            {
                Directory.Delete(job, recursive: true);
            }
        }
    }

    private void Make(params ReadOnlySpan<string> parts)
    {
        string made = _root;
        OwnerOnly.MakeFolder(made);
        foreach (string part in parts)
        {
            made = Path.Combine(made, part);
            OwnerOnly.MakeFolder(made);
        }
    }
}
