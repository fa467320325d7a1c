namespace ClosetCompanion.Web.Imports;

/// <summary>Says where an import stands.</summary>
internal static class ImportStatusText
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
