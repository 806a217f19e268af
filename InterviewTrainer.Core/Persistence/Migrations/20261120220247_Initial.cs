using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InterviewTrainer.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Interviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    Domain = table.Column<string>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", nullable: false),
                    PackIds = table.Column<string>(type: "TEXT", nullable: false),
                    QuestionKeys = table.Column<string>(type: "TEXT", nullable: false),
                    PersonaId = table.Column<string>(type: "TEXT", nullable: false),
                    Mode = table.Column<string>(type: "TEXT", nullable: false),
                    QuestionCount = table.Column<int>(type: "INTEGER", nullable: false),
                    LengthMs = table.Column<long>(type: "INTEGER", nullable: false),
                    ThinkingTimeMs = table.Column<long>(type: "INTEGER", nullable: false),
                    Hearing = table.Column<string>(type: "TEXT", nullable: false),
                    Seed = table.Column<int>(type: "INTEGER", nullable: false),
                    KeepWords = table.Column<bool>(type: "INTEGER", nullable: false),
                    KeepSignals = table.Column<bool>(type: "INTEGER", nullable: false),
                    UseForResearch = table.Column<bool>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ElapsedMs = table.Column<long>(type: "INTEGER", nullable: false),
                    Conclusion = table.Column<string>(type: "TEXT", nullable: true),
                    Closing = table.Column<string>(type: "TEXT", nullable: false),
                    InterviewerEngine = table.Column<string>(type: "TEXT", nullable: false),
                    HearingEngine = table.Column<string>(type: "TEXT", nullable: false),
                    VoiceEngine = table.Column<string>(type: "TEXT", nullable: false),
                    VoiceActivityEngine = table.Column<string>(type: "TEXT", nullable: false),
                    JudgeEngine = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Interviews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CheckIns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InterviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tag = table.Column<string>(type: "TEXT", nullable: false),
                    Confidence = table.Column<int>(type: "INTEGER", nullable: false),
                    Stress = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckIns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckIns_Interviews_InterviewId",
                        column: x => x.InterviewId,
                        principalTable: "Interviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ResearchNotes",
                columns: table => new
                {
                    InterviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccentGroup = table.Column<string>(type: "TEXT", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResearchNotes", x => x.InterviewId);
                    table.ForeignKey(
                        name: "FK_ResearchNotes_Interviews_InterviewId",
                        column: x => x.InterviewId,
                        principalTable: "Interviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Turns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    InterviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Index = table.Column<int>(type: "INTEGER", nullable: false),
                    QuestionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    QuestionKey = table.Column<string>(type: "TEXT", nullable: false),
                    Competency = table.Column<string>(type: "TEXT", nullable: false),
                    FollowUp = table.Column<string>(type: "TEXT", nullable: true),
                    FollowUpReason = table.Column<string>(type: "TEXT", nullable: true),
                    Preface = table.Column<string>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    PersonaId = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnswerSource = table.Column<string>(type: "TEXT", nullable: false),
                    Tips = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Turns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Turns_Interviews_InterviewId",
                        column: x => x.InterviewId,
                        principalTable: "Interviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TurnSignals",
                columns: table => new
                {
                    TurnId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ResponseLatencyMs = table.Column<int>(type: "INTEGER", nullable: true),
                    AnswerMs = table.Column<int>(type: "INTEGER", nullable: false),
                    SpeechMs = table.Column<int>(type: "INTEGER", nullable: false),
                    Speech = table.Column<string>(type: "TEXT", nullable: false),
                    PauseCount = table.Column<int>(type: "INTEGER", nullable: true),
                    MeanPauseMs = table.Column<int>(type: "INTEGER", nullable: true),
                    LongestPauseMs = table.Column<int>(type: "INTEGER", nullable: true),
                    PauseRatio = table.Column<double>(type: "REAL", nullable: true),
                    SpeakingShare = table.Column<double>(type: "REAL", nullable: true),
                    LoudnessDbfs = table.Column<double>(type: "REAL", nullable: true),
                    EnergyRangeDb = table.Column<double>(type: "REAL", nullable: true),
                    PitchMedianHz = table.Column<double>(type: "REAL", nullable: true),
                    PitchRangeSemitones = table.Column<double>(type: "REAL", nullable: true),
                    SpeakingRateWpm = table.Column<double>(type: "REAL", nullable: true),
                    ArticulationRateWpm = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TurnSignals", x => x.TurnId);
                    table.ForeignKey(
                        name: "FK_TurnSignals_Turns_TurnId",
                        column: x => x.TurnId,
                        principalTable: "Turns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TurnWords",
                columns: table => new
                {
                    TurnId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Draft = table.Column<string>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    Confidence = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TurnWords", x => x.TurnId);
                    table.ForeignKey(
                        name: "FK_TurnWords_Turns_TurnId",
                        column: x => x.TurnId,
                        principalTable: "Turns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_InterviewId_At",
                table: "CheckIns",
                columns: new[] { "InterviewId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Interviews_CreatedAt_Id",
                table: "Interviews",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Interviews_Status_CreatedAt",
                table: "Interviews",
                columns: new[] { "Status", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Turns_InterviewId_Index",
                table: "Turns",
                columns: new[] { "InterviewId", "Index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Turns_QuestionKey_AskedAt",
                table: "Turns",
                columns: new[] { "QuestionKey", "AskedAt" },
                filter: "\"FollowUp\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CheckIns");

            migrationBuilder.DropTable(
                name: "ResearchNotes");

            migrationBuilder.DropTable(
                name: "TurnSignals");

            migrationBuilder.DropTable(
                name: "TurnWords");

            migrationBuilder.DropTable(
                name: "Turns");

            migrationBuilder.DropTable(
                name: "Interviews");
        }
    }
}
