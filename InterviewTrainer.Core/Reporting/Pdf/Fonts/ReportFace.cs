namespace InterviewTrainer.Core.Reporting.Pdf.Fonts;

/// <summary>A typeface of the reports.</summary>
internal enum ReportFace
{
    /// <summary>What the program says.</summary>
    Sans,

    SansBold,

    SansItalic,

    /// <summary>What the interviewer and the person said.</summary>
    Serif,
}
