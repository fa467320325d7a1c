using ClosetCompanion.Web.Importing;

namespace ClosetCompanion.Web.Catalogues;

/// <summary>Says where an import stands.</summary>
internal static class ImportWords
{
    /// <summary>In a few words.</summary>
    public static string Of(ImportSnapshot import) =>
        import.State switch
        {
            ImportState.Waiting => "Waiting for its turn",
            ImportState.Running => "Importing",
            ImportState.Done => "Done",
            ImportState.Cancelled => "Stopped. What was stored by then stays",
            _ => "That could not be imported",
        };
}
