using InterviewTrainer.Core.Reporting.Charts;

namespace InterviewTrainer.Core.Reporting.Pdf;

/// <summary>A part of a report, from the left to the right edge.</summary>
public abstract record ReportBlock
{
    private ReportBlock()
    {
    }

    /// <summary>A heading.</summary>
    /// <param name="Text">A line.</param>
    /// <param name="Level">1 for the report, 2 for a part, 3 within one.</param>
    public sealed record Heading(string Text, int Level = 2) : ReportBlock;

    /// <summary>What the program says.</summary>
    public sealed record Paragraph(string Text, ParagraphTone Tone = ParagraphTone.Plain) : ReportBlock;

    /// <summary>What the interviewer said.</summary>
    public sealed record Question(string Text) : ReportBlock;

    /// <summary>The person's words.</summary>
    /// <param name="Text">Word for word.</param>
    /// <param name="Source">Where they come from; empty where that is plain.</param>
    public sealed record Quote(string Text, string Source = "") : ReportBlock;

    /// <summary>A table.</summary>
    /// <param name="Headers">One for each column.</param>
    /// <param name="Rows">As many cells as headers.</param>
    /// <param name="Wide">The column that takes what the others leave, from 0.</param>
    public sealed record Table(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows, int Wide = 0) : ReportBlock;

    /// <summary>A chart, drawn as on the pages, with its description below.</summary>
    public sealed record Figure(IChart Chart) : ReportBlock;

    /// <summary>What words mean, and where that comes from.</summary>
    public sealed record Definitions(IReadOnlyList<ReportTerm> Terms) : ReportBlock;

    /// <summary>Blocks that stand on one page; short ones only.</summary>
    public sealed record Together(IReadOnlyList<ReportBlock> Blocks) : ReportBlock;

    /// <summary>What follows begins a page.</summary>
    public sealed record PageBreak : ReportBlock;
}

/// <summary>A definition.</summary>
/// <param name="Name">What is defined.</param>
/// <param name="Meaning">A sentence or two.</param>
/// <param name="Source">Where that comes from; may be empty.</param>
public sealed record ReportTerm(string Name, string Meaning, string Source);

/// <summary>How a paragraph is said.</summary>
public enum ParagraphTone
{
    Plain,

    /// <summary>Beside what matters.</summary>
    Muted,

    /// <summary>The one thing.</summary>
    Strong,
}
