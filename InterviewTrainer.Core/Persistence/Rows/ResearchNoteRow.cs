using InterviewTrainer.Core.Research;

namespace InterviewTrainer.Core.Persistence.Rows;

/// <summary>What the person told about themselves; written only with the research consent.</summary>
public sealed class ResearchNoteRow
{
    public Guid InterviewId { get; init; }
    public required string AccentGroup { get; set; }
    public required string Notes { get; set; }

    public static ResearchNoteRow Of(Guid interviewId, ResearchNote note) => new()
    {
        InterviewId = interviewId,
        AccentGroup = note.AccentGroup,
        Notes = note.Notes,
    };

    public ResearchNote ToNote() => new(AccentGroup, Notes);
}
