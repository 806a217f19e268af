using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InterviewTrainer.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TimedWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Timed",
                table: "TurnWords",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<double>(
                name: "FillerWordsPer100Words",
                table: "TurnSignals",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "FillerWordsPerMinute",
                table: "TurnSignals",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "HesitationsPer100Words",
                table: "TurnSignals",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "HesitationsPerMinute",
                table: "TurnSignals",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LongestPauseWithinClausesMs",
                table: "TurnSignals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MeanPauseBetweenClausesMs",
                table: "TurnSignals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MeanPauseWithinClausesMs",
                table: "TurnSignals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "PauseWithinClausesShare",
                table: "TurnSignals",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PausesBetweenClauses",
                table: "TurnSignals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PausesWithinClauses",
                table: "TurnSignals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "WordConfidence",
                table: "TurnSignals",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Words",
                table: "TurnSignals",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Timed",
                table: "TurnWords");

            migrationBuilder.DropColumn(
                name: "FillerWordsPer100Words",
                table: "TurnSignals");

            migrationBuilder.DropColumn(
                name: "FillerWordsPerMinute",
                table: "TurnSignals");

            migrationBuilder.DropColumn(
                name: "HesitationsPer100Words",
                table: "TurnSignals");

            migrationBuilder.DropColumn(
                name: "HesitationsPerMinute",
                table: "TurnSignals");

            migrationBuilder.DropColumn(
                name: "LongestPauseWithinClausesMs",
                table: "TurnSignals");

            migrationBuilder.DropColumn(
                name: "MeanPauseBetweenClausesMs",
                table: "TurnSignals");

            migrationBuilder.DropColumn(
                name: "MeanPauseWithinClausesMs",
                table: "TurnSignals");

            migrationBuilder.DropColumn(
                name: "PauseWithinClausesShare",
                table: "TurnSignals");

            migrationBuilder.DropColumn(
                name: "PausesBetweenClauses",
                table: "TurnSignals");

            migrationBuilder.DropColumn(
                name: "PausesWithinClauses",
                table: "TurnSignals");

            migrationBuilder.DropColumn(
                name: "WordConfidence",
                table: "TurnSignals");

            migrationBuilder.DropColumn(
                name: "Words",
                table: "TurnSignals");
        }
    }
}
